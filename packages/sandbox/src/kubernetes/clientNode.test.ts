import { execFile } from 'node:child_process';
import { resolve } from 'node:path';
import { exampleStore } from './__testUtils__/exampleStore';
import { createKubernetesApi, KubernetesApi } from './createKubernetesApi';

/** Runs the probe in a process of its own and returns what it saw. */
function runProbe(api: KubernetesApi): Promise<Record<string, unknown>> {
  const script = resolve(__dirname, '__testUtils__/clientNodeProbe.mjs');
  return new Promise((fulfil, reject) => {
    const child = execFile(process.execPath, [script], (error, out, err) =>
      error
        ? reject(new Error(`${error.message}\n${err}`))
        : fulfil(JSON.parse(out)),
    );
    child.stdin?.end(
      JSON.stringify({
        url: api.url,
        caPem: api.caPem,
        token: api.tokens.admin,
      }),
    );
  });
}

describe('@kubernetes/client-node', () => {
  it('lists, pages, reads, watches, resumes, patches and deletes', async () => {
    const api = await createKubernetesApi({
      store: exampleStore(),
      port: 0,
      name: 'dev',
      bookmarkSeconds: 0.05,
    });
    try {
      const saw = await runProbe(api);
      expect(saw).toEqual({
        pods: ['cart-1', 'cart-2'],
        pages: [['cart-1'], ['cart-2', 'mail-1']],
        log: expect.stringContaining('This is the EcoTrack sandbox'),
        clusters: ['Cluster/shop-db'],
        missing: 404,
        created: [1, true],
        jsonPatch: [3, 2],
        live: [
          ['ADDED', 'cart'],
          ['MODIFIED', 'cart'],
          ['DELETED', 'cart'],
        ],
        resumed: ['MODIFIED', 'DELETED'],
        bookmark: [
          { type: 'BOOKMARK', version: expect.stringMatching(/^\d+$/) },
        ],
        tooOld: [{ type: 'ERROR', code: 410 }],
        mergePatch: 5,
        mesh: ['cart'],
        informer: { seen: 'yes' },
      });
    } finally {
      await api.close();
    }
  }, 60_000);
});
