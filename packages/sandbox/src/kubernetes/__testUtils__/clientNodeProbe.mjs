/*
 * Uses the API through @kubernetes/client-node, which is ESM only and imports
 * in ways that jest cannot load. Reads {url, caPem, token} as JSON from
 * standard input and writes what it saw as JSON to standard output.
 */
import { text } from 'node:stream/consumers';
import * as k8s from '@kubernetes/client-node';

const { url, caPem, token } = JSON.parse(await text(process.stdin));
const config = new k8s.KubeConfig();
config.loadFromOptions({
  clusters: [
    {
      name: 'sandbox',
      server: url,
      caData: Buffer.from(caPem).toString('base64'),
    },
  ],
  users: [{ name: 'user', token }],
  contexts: [{ name: 'context', cluster: 'sandbox', user: 'user' }],
  currentContext: 'context',
});
const core = config.makeApiClient(k8s.CoreV1Api);
const apps = config.makeApiClient(k8s.AppsV1Api);
const custom = config.makeApiClient(k8s.CustomObjectsApi);
const objects = k8s.KubernetesObjectApi.makeApiClient(config);
const namespace = 'shop';
const saw = {};

/** Watches until `enough` events came, then leaves. */
async function watch(path, query, enough) {
  const events = [];
  let finish;
  const finished = new Promise(resolve => {
    finish = resolve;
  });
  const controller = await new k8s.Watch(config).watch(
    path,
    query,
    (type, object) => {
      events.push({
        type,
        name: object.metadata?.name,
        code: object.code,
        version: object.metadata?.resourceVersion,
      });
      if (events.length === enough) finish();
    },
    error => finish(error),
  );
  return {
    done: async () => {
      const error = await finished;
      controller.abort();
      return { events, status: error?.statusCode };
    },
  };
}

const codeOf = async promise => {
  try {
    await promise;
    return 'no error';
  } catch (error) {
    return error.code;
  }
};

const pods = await core.listNamespacedPod({
  namespace,
  labelSelector: 'app=cart',
});
saw.pods = pods.items.map(pod => pod.metadata.name);
const firstPage = await core.listNamespacedPod({ namespace, limit: 1 });
const secondPage = await core.listNamespacedPod({
  namespace,
  limit: 5,
  _continue: firstPage.metadata._continue,
});
saw.pages = [firstPage, secondPage].map(page =>
  page.items.map(pod => pod.metadata.name),
);
saw.log = await core.readNamespacedPodLog({ namespace, name: 'cart-1' });
saw.clusters = (
  await custom.listNamespacedCustomObject({
    group: 'postgresql.cnpg.io',
    version: 'v1',
    namespace,
    plural: 'clusters',
  })
).items.map(item => `${item.kind}/${item.metadata.name}`);
saw.missing = await codeOf(core.readNamespacedPod({ namespace, name: 'no' }));

const deployments = `/apis/apps/v1/namespaces/${namespace}/deployments`;
const live = await watch(deployments, {}, 3);
const created = await apps.createNamespacedDeployment({
  namespace,
  body: { metadata: { name: 'cart' }, spec: { replicas: 1 } },
});
saw.created = [
  created.metadata.generation,
  created.metadata.creationTimestamp instanceof Date,
];
const patched = await apps.patchNamespacedDeployment({
  namespace,
  name: 'cart',
  body: [{ op: 'replace', path: '/spec/replicas', value: 3 }],
});
saw.jsonPatch = [patched.spec.replicas, patched.metadata.generation];
await apps.deleteNamespacedDeployment({ namespace, name: 'cart' });
saw.live = (await live.done()).events.map(({ type, name }) => [type, name]);

const resumed = await watch(
  deployments,
  { resourceVersion: created.metadata.resourceVersion },
  2,
);
saw.resumed = (await resumed.done()).events.map(({ type }) => type);
const bookmarks = await watch(deployments, { allowWatchBookmarks: true }, 1);
saw.bookmark = (await bookmarks.done()).events;
const old = await watch(deployments, { resourceVersion: '1' }, 1);
saw.tooOld = (await old.done()).events;

const merged = await custom.patchNamespacedCustomObject(
  {
    group: 'postgresql.cnpg.io',
    version: 'v1',
    namespace,
    plural: 'clusters',
    name: 'shop-db',
    body: { spec: { instances: 5 } },
  },
  k8s.setHeaderOptions('Content-Type', k8s.PatchStrategy.MergePatch),
);
saw.mergePatch = merged.spec.instances;
// This client first asks discovery for the address of the kind.
const mesh = await objects.list(
  'networking.istio.io/v1beta1',
  'VirtualService',
  namespace,
);
saw.mesh = mesh.items.map(item => item.metadata.name);

// The informer lists, then watches from the version of the list.
const informer = k8s.makeInformer(
  config,
  `/api/v1/namespaces/${namespace}/configmaps`,
  () => core.listNamespacedConfigMap({ namespace }),
);
const added = new Promise((resolve, reject) => {
  informer.on('add', object => {
    if (object.metadata.name === 'late') resolve(object.data);
  });
  informer.on('error', reject);
});
await informer.start();
await core.createNamespacedConfigMap({
  namespace,
  body: { metadata: { name: 'late' }, data: { seen: 'yes' } },
});
saw.informer = await added;
await informer.stop();

process.stdout.write(JSON.stringify(saw));
