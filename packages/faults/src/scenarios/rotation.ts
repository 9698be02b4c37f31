import assert from 'node:assert/strict';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { eventually, pause } from '../expect/eventually';
import { ANSWER_DEADLINE, scaled } from '../portal/timing';
import { bearer } from '../portal/kubernetesPlugin';
import { startPortal } from '../portal/startPortal';
import type { Scenario } from '../Scenario';
import { newCertificate } from '../servers/newCertificate';
import { TlsFront } from '../servers/TlsFront';
import { PODS } from './kinds';

/** Runs with a file that goes away afterwards. */
async function withFile(
  text: string,
  run: (file: string) => Promise<void>,
): Promise<void> {
  const folder = await mkdtemp(join(tmpdir(), 'ecotrack-rotation-'));
  try {
    const file = join(folder, 'file');
    await writeFile(file, text);
    await run(file);
  } finally {
    await rm(folder, { recursive: true });
  }
}

export const ROTATION: readonly Scenario[] = [
  {
    id: 'F12',
    title: 'the token on the disk is renewed: the next request has it',
    run: stage =>
      withFile('token-one', async file => {
        const { proxy, sandbox } = stage;
        const valid = { token: 'token-one' };
        const guard = ({ authorization }: { authorization?: string }) =>
          authorization === `Bearer ${valid.token}`
            ? undefined
            : ({ status: 401 } as const);
        proxy.fault = guard;
        proxy.authorization = `Bearer ${sandbox.nonprod.token}`;
        const portal = await startPortal({
          clusters: [{ name: 'one', url: proxy.url }],
          credential: async () => bearer(await readFile(file, 'utf8')),
          deadline: ANSWER_DEADLINE,
        });
        try {
          const { transport } = portal;
          const watched = await stage.watchWell({ transport });
          valid.token = 'token-two';
          await writeFile(file, 'token-two\n');
          proxy.requests.length = 0;
          proxy.endWatches();
          await eventually(
            'pods are watched with the new token',
            () => proxy.watchesOf(PODS).length === 1,
            scaled(60_000),
          );
          assert.equal(watched.cause(PODS), undefined);
          assert.ok(
            proxy.requests.every(
              one => one.authorization === 'Bearer token-two',
            ),
            'a request had the old token',
          );
          await watched.objects.stop();
        } finally {
          await portal.stop();
        }
      }),
  },
  {
    id: 'F13',
    title:
      'authority and client certificate are renewed: trusted anew, in a minute',
    async run(stage) {
      const [old, renewed] = [await newCertificate(), await newCertificate()];
      const { proxy, sandbox } = stage;
      proxy.authorization = `Bearer ${sandbox.nonprod.token}`;
      const front = new TlsFront(Number(new URL(proxy.url).port), old);
      await front.listen();
      await withFile(old.ca, async file => {
        const own = { certificate: old };
        const portal = await startPortal({
          clusters: [{ name: 'one', url: front.url, caFile: file }],
          credential: async () => ({
            type: 'x509 client certificate',
            ...own.certificate,
          }),
          deadline: ANSWER_DEADLINE,
        });
        try {
          const { transport } = portal;
          const watched = await stage.watchWell({ transport });
          const isUnreachable = (why: string) =>
            eventually(
              why,
              () => watched.cause(PODS) === 'unreachable',
              scaled(60_000),
            );
          front.renew(renewed);
          await isUnreachable('a certificate of nobody is not trusted');
          await writeFile(file, renewed.ca);
          proxy.requests.length = 0;
          await pause(scaled(30_000));
          await isUnreachable('the old client certificate is not taken');
          assert.deepEqual(proxy.requests, []);
          own.certificate = renewed;
          await eventually(
            'both sides trust each other anew',
            () => watched.isComplete,
            scaled(60_000),
          );
          await watched.objects.stop();
        } finally {
          await portal.stop();
          front.close();
        }
      });
    },
  },
];
