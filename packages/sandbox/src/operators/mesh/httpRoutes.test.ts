import { ObjectStore } from '../../kubernetes';
import { ResourceRegistry } from '../../kubernetes/kinds/ResourceRegistry';
import { startOperators } from '../startOperators';

const API = 'gateway.networking.k8s.io/v1';

/** A route to the Gateway and the Service of its name, when all has settled. */
async function statusWith(...there: ('Gateway' | 'Service')[]) {
  const store = new ObjectStore();
  new ResourceRegistry(store).installPlatform();
  ['istio-system', 'shop'].forEach(name =>
    store.create({ apiVersion: 'v1', kind: 'Namespace', metadata: { name } }),
  );
  if (there.includes('Gateway'))
    store.create({
      apiVersion: API,
      kind: 'Gateway',
      metadata: { name: 'public', namespace: 'istio-system' },
      spec: {},
    });
  if (there.includes('Service'))
    store.create({
      apiVersion: 'v1',
      kind: 'Service',
      metadata: { name: 'cart', namespace: 'shop' },
      spec: { type: 'ClusterIP' },
    });
  store.create({
    apiVersion: API,
    kind: 'HTTPRoute',
    metadata: { name: 'cart', namespace: 'shop' },
    spec: {
      parentRefs: [{ name: 'public', namespace: 'istio-system' }],
      rules: [{ backendRefs: [{ name: 'cart', port: 8080 }] }],
    },
  });
  const errors: unknown[] = [];
  const operators = startOperators({ store, onError: e => errors.push(e) });
  await operators.settled();
  operators.close();
  expect(errors).toEqual([]);
  const { parents } = store.get(API, 'HTTPRoute', 'cart', 'shop')?.status as {
    parents: { conditions: { type: string; status: string }[] }[];
  };
  return parents.flatMap(({ conditions }) =>
    conditions.map(({ type, status }) => `${type} ${status}`),
  );
}

describe('istiod on an HTTPRoute', () => {
  it('takes one whose Gateway and Service are there', async () => {
    expect(await statusWith('Gateway', 'Service')).toEqual([
      'Accepted True',
      'ResolvedRefs True',
    ]);
  });

  it('says that the Gateway is missing', async () => {
    expect(await statusWith('Service')).toContain('Accepted False');
  });

  it('says that the Service is missing', async () => {
    expect(await statusWith('Gateway')).toContain('ResolvedRefs False');
  });
});
