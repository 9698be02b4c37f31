import { useTestCluster } from '../__testUtils__/TestCluster';

const cluster = useTestCluster();
const API = 'postgresql.cnpg.io/v1';
const POSTGRES: [string, string, string] = [API, 'Cluster', 'pg'];

beforeEach(async () => {
  cluster.current.apply(`
apiVersion: ${API}
kind: Cluster
metadata: { name: pg }
spec: { instances: 3, storage: { size: 10Gi } }
`);
  await cluster.current.settled();
});

const status = () => cluster.current.get(...POSTGRES).status;

const roles = () =>
  cluster.current
    .pods({ 'cnpg.io/cluster': 'pg' })
    .map(({ metadata }) => metadata.labels?.['cnpg.io/instanceRole']);

describe('a primary that is lost', () => {
  const lose = () =>
    cluster.current.troubles.add({
      type: 'crash-loop',
      namespace: 'shop',
      pods: { names: ['pg-1'] },
    });
  const hold = (technology: 'postgres' | 'redis') =>
    cluster.current.troubles.add({
      type: 'no-failover',
      namespace: 'shop',
      technology,
    });

  it('is replaced by a replica', async () => {
    hold('redis');
    lose();
    await cluster.current.settled();
    expect(status()).toMatchObject({
      currentPrimary: 'pg-2',
      targetPrimary: 'pg-2',
      readyInstances: 2,
      timelineID: 2,
      phase: 'Waiting for the instances to become active',
    });
    expect(roles()).toEqual(['replica', 'primary', 'replica']);
  });

  it('leaves the cluster failing over while nobody can take over, and its failover ends with another', async () => {
    const ends = [hold('postgres'), lose()];
    await cluster.current.settled();
    expect(status()).toMatchObject({
      currentPrimary: 'pg-1',
      targetPrimary: 'pending',
      currentPrimaryFailingSinceTimestamp: '2026-11-21T10:00:00Z',
      phase: 'Failing over',
      readyInstances: 2,
      timelineID: 1,
    });
    expect(cluster.current.condition(POSTGRES, 'Initialized')).toMatchObject({
      status: 'True',
    });
    expect(
      cluster.current.condition(POSTGRES, 'ConsistentSystemID'),
    ).toMatchObject({ status: 'True' });
    expect(cluster.current.events('FailingOver')).toEqual([
      "Current primary isn't healthy, initiating a failover from pg-1",
    ]);

    ends.forEach(end => end());
    await cluster.current.settled();
    expect(status()).toMatchObject({
      currentPrimary: 'pg-2',
      targetPrimary: 'pg-2',
      timelineID: 2,
      phase: 'Cluster in healthy state',
      readyInstances: 3,
    });
    expect(status()).not.toHaveProperty('currentPrimaryFailingSinceTimestamp');
    expect(cluster.current.events('FailoverTarget')).toEqual([
      'Failing over from pg-1 to pg-2',
    ]);
    expect(roles()).toEqual(['replica', 'primary', 'replica']);
  });
});

describe('an object store that refuses', () => {
  const STORE: [string, string, string] = [
    'barmancloud.cnpg.io/v1',
    'ObjectStore',
    's3',
  ];
  const backup = (name: string) =>
    cluster.current.apply(
      `{apiVersion: ${API}, kind: Backup, metadata: {name: ${name}}, spec: {cluster: {name: pg}, method: plugin}}`,
    );

  it('fails archiving and backups until it takes them again', async () => {
    cluster.current.apply(
      `{apiVersion: barmancloud.cnpg.io/v1, kind: ObjectStore, metadata: {name: s3}}`,
    );
    const end = cluster.current.troubles.add({
      type: 'backups-refused',
      namespace: 'shop',
    });
    backup('first');
    await cluster.current.settled();
    expect(cluster.current.status([API, 'Backup', 'first'], 'phase')).toBe(
      'failed',
    );
    expect(
      cluster.current.condition(POSTGRES, 'ContinuousArchiving'),
    ).toMatchObject({ status: 'False', reason: 'ContinuousArchivingFailing' });
    expect(
      cluster.current.condition(POSTGRES, 'LastBackupSucceeded'),
    ).toMatchObject({ status: 'False', reason: 'LastBackupFailed' });
    const window = () =>
      cluster.current.status(STORE, 'serverRecoveryWindow', 'pg');
    expect(window()).toMatchObject({
      lastFailedBackupTime: '2026-11-21T10:00:00Z',
    });
    expect(window()).not.toHaveProperty('lastSuccessfulBackupTime');

    end();
    cluster.current.now = new Date('2026-11-21T10:05:00Z');
    backup('second');
    await cluster.current.settled();
    expect(
      cluster.current.condition(POSTGRES, 'ContinuousArchiving'),
    ).toMatchObject({ status: 'True' });
    expect(
      cluster.current.condition(POSTGRES, 'LastBackupSucceeded'),
    ).toMatchObject({ status: 'True', reason: 'LastBackupSucceeded' });
    expect(window()).toMatchObject({
      lastFailedBackupTime: '2026-11-21T10:00:00Z',
      lastSuccessfulBackupTime: '2026-11-21T10:05:00Z',
    });
  });
});

describe('a certificate that is not renewed', () => {
  it('is the server’s alone, as Go prints its end', async () => {
    const expirations = () =>
      cluster.current.status(POSTGRES, 'certificates', 'expirations');
    const before = expirations();
    const end = cluster.current.troubles.add({
      type: 'certificate-not-renewed',
      namespace: 'shop',
      ends: new Date('2026-11-24T10:00:00Z'),
    });
    await cluster.current.settled();
    expect(expirations()).toMatchObject({
      'pg-server': '2026-11-24 10:00:00 +0000 UTC',
      'pg-ca': '2027-02-19 10:00:00 +0000 UTC',
    });
    end();
    await cluster.current.settled();
    expect(expirations()).toEqual(before);
  });
});
