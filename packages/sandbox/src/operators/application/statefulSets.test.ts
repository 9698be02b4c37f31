import { useTestCluster } from '../__testUtils__/TestCluster';
import { isPodReady } from '../pods/readiness';

const cluster = useTestCluster();
const SET: [string, string, string] = ['apps/v1', 'StatefulSet', 'db'];

const db = (replicas: number, options = '', image = 'db:1') => `
apiVersion: apps/v1
kind: StatefulSet
metadata: { name: db }
spec:
  replicas: ${replicas}
  serviceName: db
  ${options}
  selector: { matchLabels: { app: db } }
  template:
    metadata: { labels: { app: db } }
    spec: { containers: [{ name: db, image: '${image}', readinessProbe: {} }] }
  volumeClaimTemplates:
    - metadata: { name: data }
      spec: { resources: { requests: { storage: 1Gi } } }
`;

const names = () => cluster.current.pods().map(pod => pod.metadata.name);
const images = () =>
  cluster.current
    .pods()
    .map(
      pod =>
        (pod.spec as { containers: Array<{ image: string }> }).containers[0]
          .image,
    );

/** The most pods that were unready at a time while something happened. */
async function mostUnready(action: () => void): Promise<number> {
  let most = 0;
  const end = cluster.current.store.subscribe(() => {
    const unready = cluster.current.pods().filter(pod => !isPodReady(pod));
    most = Math.max(most, unready.length);
  });
  action();
  await cluster.current.settled();
  end();
  return most;
}

describe('a StatefulSet', () => {
  it('makes its pods one after the other, each with its volume', async () => {
    expect(await mostUnready(() => cluster.current.apply(db(3)))).toBe(1);
    expect(names()).toEqual(['db-0', 'db-1', 'db-2']);
    expect(
      cluster.current.status(
        ['v1', 'PersistentVolumeClaim', 'data-db-2'],
        'phase',
      ),
    ).toBe('Bound');
    expect(cluster.current.get(...SET).status).toMatchObject({
      replicas: 3,
      readyReplicas: 3,
      updatedReplicas: 3,
      observedGeneration: 1,
    });
  });

  it('makes them all at once when it is parallel', async () => {
    const parallel = 'podManagementPolicy: Parallel';
    expect(
      await mostUnready(() => cluster.current.apply(db(3, parallel))),
    ).toBe(3);
  });

  it('keeps the volumes when it is scaled down', async () => {
    cluster.current.apply(db(2));
    await cluster.current.settled();
    cluster.current.apply(db(1));
    await cluster.current.settled();
    expect(names()).toEqual(['db-0']);
    expect(
      cluster.current.find('v1', 'PersistentVolumeClaim', 'data-db-1'),
    ).toBeDefined();
  });

  it('renews its pods one after the other', async () => {
    cluster.current.apply(db(3));
    await cluster.current.settled();
    const unready = await mostUnready(() =>
      cluster.current.apply(db(3, '', 'db:2')),
    );
    expect(unready).toBe(1);
    expect(images()).toEqual(['db:2', 'db:2', 'db:2']);
  });

  it('leaves them to whoever deletes them when it is told so', async () => {
    const onDelete = 'updateStrategy: { type: OnDelete }';
    cluster.current.apply(db(2, onDelete));
    await cluster.current.settled();
    cluster.current.apply(db(2, onDelete, 'db:2'));
    await cluster.current.settled();
    expect(images()).toEqual(['db:1', 'db:1']);
    expect(cluster.current.status(SET, 'updatedReplicas')).toBe(0);
    cluster.current.remove('v1', 'Pod', 'db-0');
    await cluster.current.settled();
    expect(images()).toEqual(['db:2', 'db:1']);
  });
});
