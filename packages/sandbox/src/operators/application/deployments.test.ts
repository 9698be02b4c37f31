import { useTestCluster } from '../__testUtils__/TestCluster';
import { isPodReady } from '../pods/readiness';
import { controllerOf } from '../runtime/owners';

const cluster = useTestCluster();
const CART = ['apps/v1', 'Deployment', 'cart'] as [string, string, string];

const cart = (replicas: number, image = 'cart:1', more = '') => `
apiVersion: apps/v1
kind: Deployment
metadata: { name: cart }
spec:
  replicas: ${replicas}
  progressDeadlineSeconds: 60
  selector: { matchLabels: { app: cart } }
  strategy: { rollingUpdate: { maxSurge: 1, maxUnavailable: 0 } }
  template:
    metadata: { labels: { app: cart } }
    spec:
      ${more}
      containers:
        - { name: cart, image: '${image}', readinessProbe: { tcpSocket: { port: 1 } } }
`;

const sets = () => cluster.current.store.list('apps/v1', 'ReplicaSet', 'shop');
const images = () =>
  cluster.current
    .pods()
    .map(pod => JSON.stringify(pod.spec).match(/cart:\d/)?.[0]);

describe('a Deployment', () => {
  it('gets a ReplicaSet, and that gets pods that run and are ready', async () => {
    cluster.current.apply(cart(2));
    await cluster.current.settled();

    const [set] = sets();
    const hash = set.metadata.labels?.['pod-template-hash'];
    expect(set.metadata.name).toBe(`cart-${hash}`);
    expect(controllerOf(set)).toMatchObject({
      kind: 'Deployment',
      name: 'cart',
    });
    const pods = cluster.current.pods({ app: 'cart' });
    expect(pods).toHaveLength(2);
    for (const pod of pods) {
      expect(pod.metadata.name).toMatch(
        new RegExp(`^cart-${hash}-[a-z0-9]{5}$`),
      );
      expect(pod.metadata.labels?.['pod-template-hash']).toBe(hash);
      expect(controllerOf(pod)?.uid).toBe(set.metadata.uid);
      expect(pod.status).toMatchObject({
        phase: 'Running',
        podIP: expect.stringMatching(/^10\./),
        hostIP: expect.stringMatching(/^10\.0\./),
        containerStatuses: [
          { name: 'cart', ready: true, started: true, restartCount: 0 },
        ],
      });
    }
    const nodeNames = pods.map(
      pod => (pod.spec as { nodeName: string }).nodeName,
    );
    expect(new Set(nodeNames).size).toBe(2);
    expect(cluster.current.get(...CART).status).toMatchObject({
      observedGeneration: 1,
      replicas: 2,
      updatedReplicas: 2,
      readyReplicas: 2,
      availableReplicas: 2,
    });
    expect(cluster.current.condition(CART, 'Available')).toMatchObject({
      status: 'True',
      reason: 'MinimumReplicasAvailable',
    });
    expect(cluster.current.condition(CART, 'Progressing')).toEqual({
      type: 'Progressing',
      status: 'True',
      reason: 'NewReplicaSetAvailable',
      message: `ReplicaSet "cart-${hash}" has successfully progressed.`,
    });
  });

  it('is scaled up and down within one ReplicaSet', async () => {
    cluster.current.apply(cart(1));
    await cluster.current.settled();
    cluster.current.apply(cart(3));
    await cluster.current.settled();
    expect(cluster.current.pods()).toHaveLength(3);
    cluster.current.apply(cart(0));
    await cluster.current.settled();
    expect(cluster.current.pods()).toHaveLength(0);
    expect(sets()).toHaveLength(1);
    expect(cluster.current.status(CART, 'observedGeneration')).toBe(3);
  });

  it('rolls to a new template without ever having too few or too many pods', async () => {
    cluster.current.apply(cart(3));
    await cluster.current.settled();
    const seen: Array<{ ready: number; all: number }> = [];
    const end = cluster.current.store.subscribe(({ object }) => {
      if (object.kind !== 'Pod') return;
      const pods = cluster.current.pods();
      seen.push({ ready: pods.filter(isPodReady).length, all: pods.length });
    });
    cluster.current.apply(cart(3, 'cart:2'));
    await cluster.current.settled();
    end();

    expect(images()).toEqual(['cart:2', 'cart:2', 'cart:2']);
    expect(Math.min(...seen.map(({ ready }) => ready))).toBe(3);
    expect(Math.max(...seen.map(({ all }) => all))).toBe(4);
    expect(
      cluster.current.get(...CART).metadata.annotations?.[
        'deployment.kubernetes.io/revision'
      ],
    ).toBe('2');
    expect(
      sets()
        .map(set => (set.spec as { replicas: number }).replicas)
        .sort(),
    ).toEqual([0, 3]);
  });

  it('goes back to an old template as a new revision', async () => {
    for (const image of ['cart:1', 'cart:2', 'cart:1']) {
      cluster.current.apply(cart(1, image));
      await cluster.current.settled();
    }
    expect(images()).toEqual(['cart:1']);
    expect(sets()).toHaveLength(2);
    expect(
      cluster.current.get(...CART).metadata.annotations?.[
        'deployment.kubernetes.io/revision'
      ],
    ).toBe('3');
  });

  it('gets no pods while its service account is missing', async () => {
    cluster.current.apply(cart(1, 'cart:1', 'serviceAccountName: cart'));
    await cluster.current.settled();
    expect(cluster.current.pods()).toHaveLength(0);
    expect(cluster.current.condition(CART, 'ReplicaFailure')).toMatchObject({
      status: 'True',
      reason: 'FailedCreate',
      message: expect.stringContaining('serviceaccount "cart" not found'),
    });
    cluster.current.apply(
      '{apiVersion: v1, kind: ServiceAccount, metadata: {name: cart}}',
    );
    await cluster.current.settled();
    expect(cluster.current.pods().filter(isPodReady)).toHaveLength(1);
    expect(cluster.current.condition(CART, 'ReplicaFailure')).toBeUndefined();
  });

  it('keeps its old pods and tells of the deadline when new ones do not come up', async () => {
    cluster.current.apply(cart(1));
    await cluster.current.settled();
    const volumes = 'volumes: [{ name: v, secret: { secretName: none } }]';
    cluster.current.apply(cart(1, 'cart:2', volumes));
    await cluster.current.settled();
    expect(images().sort()).toEqual(['cart:1', 'cart:2']);
    expect(cluster.current.condition(CART, 'Progressing')?.status).toBe('True');

    cluster.current.now = new Date('2026-11-21T10:02:00Z');
    cluster.current.apply(
      cart(1, 'cart:2', volumes).replace('cart }', 'cart, labels: { a: b } }'),
    );
    await cluster.current.settled();
    expect(cluster.current.condition(CART, 'Progressing')).toMatchObject({
      status: 'False',
      reason: 'ProgressDeadlineExceeded',
    });
    expect(cluster.current.condition(CART, 'Available')?.status).toBe('True');
  });
});
