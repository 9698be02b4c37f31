import { ObjectStore } from '../store/ObjectStore';
import { ObjectInput } from '../store/types';

/** A pod of the namespace `shop` that runs. */
export const examplePod = (
  name: string,
  labels: Record<string, string> = {},
  namespace = 'shop',
): ObjectInput => ({
  apiVersion: 'v1',
  kind: 'Pod',
  metadata: { name, namespace, labels },
  spec: {
    nodeName: 'node-a',
    containers: [
      {
        name: 'app',
        resources: { requests: { cpu: '500m', memory: '1Gi' } },
      },
    ],
  },
  status: { phase: 'Running' },
});

/** Two namespaces, three pods, a database and a mesh policy. */
export function exampleStore(options?: { history?: number }): ObjectStore {
  const store = new ObjectStore(options);
  ['shop', 'bank'].forEach(name =>
    store.create({ apiVersion: 'v1', kind: 'Namespace', metadata: { name } }),
  );
  store.create(examplePod('cart-1', { app: 'cart', tier: 'web' }));
  store.create(examplePod('cart-2', { app: 'cart', tier: 'batch' }));
  store.create(examplePod('mail-1', { app: 'mail' }));
  store.create(examplePod('ledger-1', { app: 'ledger' }, 'bank'));
  store.create({
    apiVersion: 'postgresql.cnpg.io/v1',
    kind: 'Cluster',
    metadata: { name: 'shop-db', namespace: 'shop' },
    spec: { instances: 3 },
    status: { phase: 'Cluster in healthy state' },
  });
  store.create({
    apiVersion: 'networking.istio.io/v1',
    kind: 'VirtualService',
    metadata: { name: 'cart', namespace: 'shop' },
    spec: { hosts: ['cart'] },
  });
  return store;
}
