import { useTestCluster } from '../__testUtils__/TestCluster';

const cluster = useTestCluster();
const ROLE = 'redisfailovers-role';

const failover = (exporter: boolean) => `
apiVersion: databases.spotahome.com/v1
kind: RedisFailover
metadata: { name: cache }
spec:
  auth: { secretPath: redis-auth }
  redis:
    replicas: 3
    exporter: { enabled: ${exporter} }
    storage:
      persistentVolumeClaim:
        metadata: { name: redis-data }
        spec: { accessModes: [ReadWriteOnce], resources: { requests: { storage: 1Gi } } }
  sentinel: { replicas: 3 }
`;

const secret =
  '{apiVersion: v1, kind: Secret, metadata: {name: redis-auth}, data: {password: eA==}}';

const roles = () =>
  cluster.current
    .pods({ 'app.kubernetes.io/component': 'redis' })
    .map(({ metadata }) => `${metadata.name} ${metadata.labels?.[ROLE]}`);

describe('a RedisFailover', () => {
  it('has one master, slaves and sentinels, and no status', async () => {
    cluster.current.apply(secret);
    cluster.current.apply(failover(true));
    await cluster.current.settled();
    expect(roles()).toEqual([
      'rfr-cache-0 master',
      'rfr-cache-1 slave',
      'rfr-cache-2 slave',
    ]);
    expect(
      cluster.current.get('apps/v1', 'StatefulSet', 'rfr-cache').status,
    ).toMatchObject({ replicas: 3, readyReplicas: 3, updatedReplicas: 3 });
    expect(
      cluster.current.status(
        ['apps/v1', 'Deployment', 'rfs-cache'],
        'readyReplicas',
      ),
    ).toBe(3);
    expect(
      cluster.current.get(
        'databases.spotahome.com/v1',
        'RedisFailover',
        'cache',
      ).status,
    ).toBeUndefined();
    const services = cluster.current.store
      .list('v1', 'Service', 'shop')
      .map(({ metadata }) => metadata.name);
    expect(services).toEqual([
      'rfr-cache',
      'rfrm-cache',
      'rfrs-cache',
      'rfs-cache',
    ]);
    expect(
      cluster.current.status(
        ['v1', 'PersistentVolumeClaim', 'redis-data-rfr-cache-0'],
        'phase',
      ),
    ).toBe('Bound');
  });

  it('has a new master when the old one is lost', async () => {
    cluster.current.apply(secret);
    cluster.current.apply(failover(false));
    await cluster.current.settled();
    cluster.current.remove('v1', 'Pod', 'rfr-cache-0');
    await cluster.current.settled();
    expect(roles()).toEqual([
      'rfr-cache-0 slave',
      'rfr-cache-1 master',
      'rfr-cache-2 slave',
    ]);
    expect(cluster.current.find('v1', 'Service', 'rfr-cache')).toBeUndefined();
  });

  it('has no master while its password is missing', async () => {
    cluster.current.apply(failover(false));
    await cluster.current.settled();
    expect(roles()).toEqual([
      'rfr-cache-0 undefined',
      'rfr-cache-1 undefined',
      'rfr-cache-2 undefined',
    ]);
    expect(
      cluster.current.status(['v1', 'Pod', 'rfr-cache-0'], 'containerStatuses'),
    ).toMatchObject([
      {
        state: {
          waiting: {
            reason: 'CreateContainerConfigError',
            message: 'secret "redis-auth" not found',
          },
        },
      },
    ]);
  });

  it('has no master while the sentinels cannot choose one', async () => {
    cluster.current.apply(secret);
    cluster.current.apply(failover(false));
    await cluster.current.settled();
    const { troubles } = cluster.current;
    const ends = [
      troubles.add({
        type: 'no-failover',
        namespace: 'shop',
        technology: 'redis',
      }),
      troubles.add({
        type: 'crash-loop',
        namespace: 'shop',
        pods: { names: ['rfr-cache-0'] },
      }),
    ];
    await cluster.current.settled();
    expect(roles()).toEqual([
      'rfr-cache-0 slave',
      'rfr-cache-1 slave',
      'rfr-cache-2 slave',
    ]);
    ends.forEach(end => end());
    await cluster.current.settled();
    expect(roles().filter(role => role.endsWith(' master'))).toHaveLength(1);
  });
});
