import { useTestCluster } from '../__testUtils__/TestCluster';

const cluster = useTestCluster();
const POD = ['v1', 'Pod', 'cart'] as [string, string, string];

const pod = (spec: string) => `
apiVersion: v1
kind: Pod
metadata: { name: cart }
spec:
${spec}
`;

const withVolume = pod(`
  containers: [{ name: cart }]
  volumes:
    - name: secrets
      projected:
        sources:
          - secret: { name: cart-database, items: [{ key: password, path: p }] }
`);

const secret = (data: string) =>
  `{apiVersion: v1, kind: Secret, metadata: {name: cart-database}, data: ${data}}`;

const container = () =>
  (
    cluster.current.status(POD, 'containerStatuses') as Array<{ state: object }>
  )[0];

describe('a pod', () => {
  it('waits for a secret that it mounts, and runs when it comes', async () => {
    cluster.current.apply(withVolume);
    await cluster.current.settled();
    expect(cluster.current.status(POD, 'phase')).toBe('Pending');
    expect(container().state).toEqual({
      waiting: { reason: 'ContainerCreating' },
    });
    expect(cluster.current.condition(POD, 'Ready')).toMatchObject({
      status: 'False',
      reason: 'ContainersNotReady',
      message: 'containers with unready status: [cart]',
    });
    expect(cluster.current.events('FailedMount')).toEqual([
      'MountVolume.SetUp failed for volume "secrets" : secret "cart-database" not found',
    ]);

    cluster.current.apply(secret('{password: eA==}'));
    await cluster.current.settled();
    expect(cluster.current.status(POD, 'phase')).toBe('Running');
    expect(cluster.current.condition(POD, 'Ready')?.status).toBe('True');
  });

  it('waits for a key that its secret lacks', async () => {
    cluster.current.apply(secret('{username: eA==}'));
    cluster.current.apply(withVolume);
    await cluster.current.settled();
    expect(cluster.current.status(POD, 'phase')).toBe('Pending');
    expect(cluster.current.events('FailedMount')).toEqual([
      'MountVolume.SetUp failed for volume "secrets" : references non-existent secret key: password',
    ]);
  });

  it('cannot be configured without the config map of its environment', async () => {
    cluster.current.apply(
      pod(`
  containers: [{ name: cart, envFrom: [{ configMapRef: { name: settings } }] }]
`),
    );
    await cluster.current.settled();
    expect(cluster.current.status(POD, 'phase')).toBe('Pending');
    expect(container().state).toEqual({
      waiting: {
        reason: 'CreateContainerConfigError',
        message: 'configmap "settings" not found',
      },
    });
    cluster.current.apply(
      '{apiVersion: v1, kind: ConfigMap, metadata: {name: settings}}',
    );
    await cluster.current.settled();
    expect(cluster.current.status(POD, 'phase')).toBe('Running');
  });

  it('cannot be configured without a key of its environment', async () => {
    cluster.current.apply(secret('{username: eA==}'));
    cluster.current.apply(
      pod(`
  containers:
    - name: cart
      env: [{ name: P, valueFrom: { secretKeyRef: { name: cart-database, key: password } } }]
`),
    );
    await cluster.current.settled();
    expect(container().state).toMatchObject({
      waiting: {
        message: "couldn't find key password in Secret shop/cart-database",
      },
    });
  });

  it('does not need what is optional', async () => {
    cluster.current.apply(
      pod(`
  containers: [{ name: cart, envFrom: [{ secretRef: { name: none, optional: true } }] }]
  volumes: [{ name: v, configMap: { name: none, optional: true } }]
`),
    );
    await cluster.current.settled();
    expect(cluster.current.condition(POD, 'Ready')?.status).toBe('True');
  });

  it('finds no node when none is ready', async () => {
    const { store } = cluster.current;
    store
      .list('v1', 'Node')
      .forEach(node =>
        store.update({ ...node, spec: { unschedulable: true } }),
      );
    cluster.current.apply(pod('  containers: [{ name: cart }]'));
    await cluster.current.settled();
    expect(cluster.current.condition(POD, 'PodScheduled')).toMatchObject({
      status: 'False',
      reason: 'Unschedulable',
      message: expect.stringContaining('0/6 nodes are available'),
    });
    const [node] = store.list('v1', 'Node');
    store.update({ ...node, spec: {} });
    await cluster.current.settled();
    expect(cluster.current.condition(POD, 'Ready')?.status).toBe('True');
  });

  it('ends its init containers and keeps those that are sidecars', async () => {
    cluster.current.apply(
      pod(`
  initContainers: [{ name: check }, { name: proxy, restartPolicy: Always }]
  containers: [{ name: cart }]
`),
    );
    await cluster.current.settled();
    expect(cluster.current.status(POD, 'initContainerStatuses')).toMatchObject([
      {
        name: 'check',
        state: { terminated: { reason: 'Completed', exitCode: 0 } },
      },
      { name: 'proxy', ready: true, state: { running: {} } },
    ]);
  });
});
