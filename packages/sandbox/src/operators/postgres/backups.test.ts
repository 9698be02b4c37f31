import { useTestCluster } from '../__testUtils__/TestCluster';

const cluster = useTestCluster();
const API = 'postgresql.cnpg.io/v1';
const STORE: [string, string, string] = [
  'barmancloud.cnpg.io/v1',
  'ObjectStore',
  's3',
];

const backup = `{apiVersion: ${API}, kind: Backup, metadata: {name: now}, spec: {cluster: {name: pg}, method: plugin}}`;

const scheduled = (schedule: string, more = '') => `
apiVersion: ${API}
kind: ScheduledBackup
metadata: { name: nightly }
spec: { schedule: '${schedule}', cluster: { name: pg }, method: plugin ${more} }
`;

const backups = () =>
  cluster.current.store
    .list(API, 'Backup', 'shop')
    .map(({ metadata }) => metadata.name);

beforeEach(() => {
  cluster.current.apply(
    '{apiVersion: barmancloud.cnpg.io/v1, kind: ObjectStore, metadata: {name: s3}}',
  );
});

const startPostgres = () =>
  cluster.current.apply(
    `{apiVersion: ${API}, kind: Cluster, metadata: {name: pg}, spec: {instances: 1}}`,
  );

describe('a Backup', () => {
  it('is taken and told to the object store', async () => {
    startPostgres();
    cluster.current.apply(backup);
    await cluster.current.settled();
    expect(cluster.current.get(API, 'Backup', 'now').status).toMatchObject({
      phase: 'completed',
      method: 'plugin',
      instanceID: { podName: 'pg-1' },
      stoppedAt: '2026-11-21T10:00:00Z',
    });
    expect(cluster.current.status(STORE, 'serverRecoveryWindow', 'pg')).toEqual(
      {
        firstRecoverabilityPoint: '2026-11-21T10:00:00Z',
        lastSuccessfulBackupTime: '2026-11-21T10:00:00Z',
      },
    );
  });

  it('waits for a cluster that runs', async () => {
    cluster.current.apply(backup);
    await cluster.current.settled();
    expect(cluster.current.get(API, 'Backup', 'now').status).toBeUndefined();
  });
});

describe('a ScheduledBackup', () => {
  const nightly: [string, string, string] = [API, 'ScheduledBackup', 'nightly'];

  it('makes a Backup when its time has come, and not before', async () => {
    startPostgres();
    cluster.current.apply(scheduled('0 0 2 * * *'));
    await cluster.current.settled();
    expect(backups()).toEqual([]);
    expect(cluster.current.status(nightly, 'nextScheduleTime')).toBe(
      '2026-11-22T02:00:00Z',
    );

    cluster.current.now = new Date('2026-11-22T02:00:01Z');
    cluster.current.apply(scheduled('0 0 2 * * *', ', target: primary'));
    await cluster.current.settled();
    expect(backups()).toEqual(['nightly-20261122020000']);
    expect(cluster.current.get(...nightly).status).toMatchObject({
      lastScheduleTime: '2026-11-22T02:00:00Z',
      nextScheduleTime: '2026-11-23T02:00:00Z',
    });
    expect(
      cluster.current.status(
        [API, 'Backup', 'nightly-20261122020000'],
        'phase',
      ),
    ).toBe('completed');
  });

  it.each(['0 0 2 * * 0', 'nonsense'])('leaves %s alone', async schedule => {
    cluster.current.apply(scheduled(schedule));
    await cluster.current.settled();
    expect(cluster.current.get(...nightly).status).toBeUndefined();
  });

  it('does nothing while it is suspended', async () => {
    cluster.current.apply(scheduled('0 0 2 * * *', ', suspend: true'));
    await cluster.current.settled();
    expect(cluster.current.get(...nightly).status).toBeUndefined();
  });
});
