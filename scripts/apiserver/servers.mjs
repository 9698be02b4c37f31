import { startApiServer } from '../servers/apiServer.mjs';
import { ApiClient } from '../servers/ApiClient.mjs';
import { ours } from '../checks/sandboxFaults/ours.mjs';
import { until } from '../toolchain/until.mjs';
import { installCrds } from './crds.mjs';
import { DEFINITIONS } from './widgets.mjs';

const { createKubernetesApi, ObjectStore } = ours(
  'packages/sandbox/src/kubernetes/index.ts',
);

/** Changes that the sandbox remembers here; more than a case makes. */
const HISTORY = 200;

const NOTE = {
  apiVersion: 'v1',
  kind: 'ConfigMap',
  metadata: { name: 'note', namespace: 'default' },
};

/** The real server, as `{ client, enter, expire, close }`. */
export async function realServer() {
  const server = await startApiServer();
  const { client, etcd } = server;
  await installCrds(client, DEFINITIONS);
  return {
    client,
    /** Namespaces are not missed. */
    enter() {},
    /** etcd forgets, and so does the server's own cache. */
    async expire() {
      const { json } = await client.get('/apis/check.ecotrack.io/v1/widgets');
      await etcd.compact(json.metadata.resourceVersion);
      await server.kill();
      await server.start();
      await untilCached(client);
    },
    close: () => server.close(),
  };
}

/** A server that has just started fills its cache, and asks to wait meanwhile. */
const untilCached = client =>
  until(
    'the cache of the API server',
    async () =>
      (await client.get('/apis/check.ecotrack.io/v1/widgets?resourceVersion=0'))
        .status === 200,
  );

/** The sandbox's, the same. */
export async function sandboxServer() {
  const store = new ObjectStore({ history: HISTORY });
  const api = await createKubernetesApi({
    store,
    port: 0,
    name: 'check',
    bookmarkSeconds: 1,
  });
  const client = new ApiClient(api.url, {
    ca: api.caPem,
    headers: { authorization: `Bearer ${api.tokens.admin}` },
  });
  await installCrds(client, DEFINITIONS);
  return {
    client,
    enter: name =>
      store.create({
        apiVersion: 'v1',
        kind: 'Namespace',
        metadata: { name },
      }),
    async expire() {
      for (let count = 0; count <= HISTORY; count += 1)
        store.apply({ ...NOTE, data: { count: `${count}` } });
    },
    async close() {
      client.close();
      await api.close();
    },
  };
}
