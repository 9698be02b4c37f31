import { parsePlatform } from '@ecotrack/model';
import { parseAllDocuments } from 'yaml';
import { KubernetesObject, ObjectInput, ObjectStore } from '../kubernetes';
import { Outage } from '../kubernetes/api/Outage';
import { jsonEqual, objectKey, valueAt } from '../kubernetes/store/objects';
import { Operators, startOperators, Troubles } from '../operators';
import { KnobBoard } from '../prometheus/world/KnobBoard';
import { CALM } from '../prometheus/world/Knobs';
import { fillCluster } from '../world/fillCluster';
import { existingServices } from '../world/services';
import { FaultBoard } from './FaultBoard';
import { FAULTS } from './kinds';

type Objects = Map<string, KubernetesObject>;

const parsed = parsePlatform('{}');
if (!parsed.valid) throw new Error('the defaults are not valid');
const platform = parsed.value;

let store: ObjectStore;
let knobs: KnobBoard;
let outage: Outage;
let operators: Operators;
let board: FaultBoard;
const errors: unknown[] = [];

/** The cluster nonprod with the services of dev and staging, when all has settled. */
beforeEach(async () => {
  store = new ObjectStore();
  knobs = new KnobBoard();
  outage = new Outage();
  const troubles = new Troubles();
  fillCluster(store, {
    platform,
    cluster: 'nonprod',
    isHome: true,
    now: new Date(),
  });
  const services = existingServices(platform, 'http://127.0.0.1:1', 'ecotrack');
  services
    .flatMap(({ applications }) => [...applications.values()])
    .forEach(application => store.apply(application as ObjectInput));
  services
    .flatMap(({ files }) => files)
    .filter(({ path }) => /^deploy\/rendered\/(dev|staging)\//.test(path))
    .flatMap(({ content }) => parseAllDocuments(String(content)))
    .forEach(document => store.apply(document.toJS() as ObjectInput));
  operators = startOperators({
    store,
    troubles,
    onError: error => errors.push(error),
  });
  const cluster = { name: 'nonprod', store, troubles, knobs, outage };
  board = new FaultBoard({ platform, clusters: { nonprod: cluster } });
  await operators.settled();
});
afterEach(() => {
  operators.close();
  const [error] = errors.splice(0);
  if (error) throw error;
});

/** Everything but events, by `Kind namespace/name`. */
const objects = (): Objects =>
  new Map(
    store
      .all()
      .filter(({ kind }) => kind !== 'Event')
      .map(one => [
        `${one.kind} ${objectKey(one.metadata.name, one.metadata.namespace)}`,
        one,
      ]),
  );

/** What is new, gone or changed between two moments. */
const changed = (before: Objects, after: Objects): string[] =>
  [...new Set([...before.keys(), ...after.keys()])]
    .filter(key => {
      const [left, right] = [before.get(key), after.get(key)];
      return !left || !right || !jsonEqual(left, right);
    })
    .sort();

async function switchOn(id: string, environment = 'dev') {
  const before = objects();
  board.switchOn(id, environment);
  await operators.settled();
  return { before, changes: changed(before, objects()) };
}

async function switchOff(id: string) {
  board.switchOff(id);
  await operators.settled();
}

const get = (kind: string, name: string, namespace = 'data-dev') => {
  const found = objects().get(`${kind} ${namespace}/${name}`);
  if (!found) throw new Error(`${kind} ${namespace}/${name} is not there`);
  return found;
};

const unready = () =>
  [...objects()]
    .filter(([, { kind, status }]) => {
      const conditions = valueAt(status, ['conditions']);
      return (
        kind === 'Pod' &&
        !(Array.isArray(conditions) ? conditions : []).some(
          ({ type, status: is }) => type === 'Ready' && is === 'True',
        )
      );
    })
    .map(([key]) => key);

const events = (reason: string) =>
  store
    .list('v1', 'Event')
    .filter(event => event.reason === reason)
    .map(event => String(valueAt(event, ['involvedObject', 'name'])));

const isCalm = () =>
  (['data-dev', 'data-staging', 'ecotrack-dev', 'ecotrack-staging'] as const)
    .flatMap(namespace => [
      jsonEqual(knobs.of('postgres', namespace), CALM.postgres),
      jsonEqual(knobs.of('redis', namespace), CALM.redis),
      jsonEqual(knobs.of('kafka', namespace), CALM.kafka),
      jsonEqual(knobs.of('mesh', namespace), CALM.mesh),
    ])
    .every(Boolean);

/** The types and states of the conditions of a status. */
const conditions = ({ status }: KubernetesObject): Record<string, string> => {
  const list = valueAt(status, ['conditions']);
  return Object.fromEntries(
    (Array.isArray(list) ? list : []).map(one => [one.type, one.status]),
  );
};

describe('every fault', () => {
  it.each(FAULTS.map(({ id }) => id))(
    '%s leaves other environments alone and is recovered when it is over',
    async id => {
      const { changes } = await switchOn(id, 'dev');
      const elsewhere = changes.filter(key => /staging/.test(key));
      expect(elsewhere).toEqual([]);
      await switchOff(id);
      expect(unready()).toEqual([]);
      expect(isCalm()).toBe(true);
      expect(outage.isHanging).toBe(false);
      expect(get('Cluster', 'postgres-cluster').status).toMatchObject({
        phase: 'Cluster in healthy state',
        readyInstances: 3,
      });
      expect(conditions(get('Kafka', 'kafka-cluster'))).toEqual({
        Ready: 'True',
      });
      expect(board.list().flatMap(one => one.environments)).toEqual([]);
    },
  );
});

describe('faults of PostgreSQL', () => {
  const cluster = () => get('Cluster', 'postgres-cluster');

  it('lose the primary: no instance takes over before it is over', async () => {
    const { changes } = await switchOn('postgres-primary-lost');
    expect(changes).toEqual([
      'Cluster data-dev/postgres-cluster',
      'Pod data-dev/postgres-cluster-1',
      'PodDisruptionBudget data-dev/postgres-cluster-primary',
    ]);
    expect(cluster().status).toMatchObject({
      phase: 'Failing over',
      currentPrimary: 'postgres-cluster-1',
      targetPrimary: 'pending',
      readyInstances: 2,
      instancesStatus: { failed: ['postgres-cluster-1'] },
    });
    expect(conditions(cluster())).toMatchObject({ Ready: 'False' });
    expect(events('FailingOver')).toEqual(['postgres-cluster']);
    expect(events('BackOff')).toEqual(['postgres-cluster-1']);
    await switchOff('postgres-primary-lost');
    expect(cluster().status).toMatchObject({
      currentPrimary: 'postgres-cluster-2',
      targetPrimary: 'postgres-cluster-2',
      timelineID: 2,
    });
    expect(events('FailoverTarget')).toEqual(['postgres-cluster']);
  });

  it('lose a replica: the primary stays', async () => {
    await switchOn('postgres-replica-lost');
    expect(unready()).toEqual(['Pod data-dev/postgres-cluster-3']);
    expect(cluster().status).toMatchObject({
      phase: 'Waiting for the instances to become active',
      currentPrimary: 'postgres-cluster-1',
      targetPrimary: 'postgres-cluster-1',
      readyInstances: 2,
    });
  });

  it.each([
    ['postgres-replica-lagging', { lagBytes: 67_108_864, lagSeconds: 45 }],
    ['postgres-pool-exhausted', { connections: 0.97, poolWaiting: 24 }],
    ['postgres-disk-filling', { disk: 0.93 }],
  ])('%s changes metrics and no object', async (id, turned) => {
    const { changes } = await switchOn(id);
    expect(changes).toEqual([]);
    expect(knobs.of('postgres', 'data-dev')).toEqual({
      ...CALM.postgres,
      ...turned,
    });
    expect(knobs.of('postgres', 'data-staging')).toEqual(CALM.postgres);
  });

  it('refuse WAL and the backup that is due, and take one when it is over', async () => {
    const id = 'postgres-backup-failing';
    const { changes, before } = await switchOn(id);
    const made = changes.filter(key => !before.has(key));
    expect(made).toHaveLength(1);
    expect(made[0]).toMatch(/^Backup data-dev\/postgres-cluster-daily-/);
    expect(changes.filter(key => before.has(key))).toEqual([
      'Cluster data-dev/postgres-cluster',
      'ObjectStore data-dev/postgres-cluster-backups',
      'ScheduledBackup data-dev/postgres-cluster-daily',
    ]);
    expect(objects().get(made[0])?.status).toMatchObject({ phase: 'failed' });
    expect(conditions(cluster())).toMatchObject({
      Ready: 'True',
      ContinuousArchiving: 'False',
      LastBackupSucceeded: 'False',
    });
    expect(knobs.of('postgres', 'data-dev').archivingFails).toBe(true);
    await switchOff(id);
    while (conditions(cluster()).LastBackupSucceeded !== 'True')
      await new Promise(resolve => setTimeout(resolve, 50));
    expect(conditions(cluster()).ContinuousArchiving).toBe('True');
  });

  it('let the certificate of the server end in three days', async () => {
    const { changes } = await switchOn('certificate-expiring');
    expect(changes).toEqual(['Cluster data-dev/postgres-cluster']);
    const end = valueAt(cluster().status, [
      'certificates',
      'expirations',
      'postgres-cluster-server',
    ]);
    const days =
      (Date.parse(String(end).replace(' +0000 UTC', 'Z').replace(' ', 'T')) -
        Date.now()) /
      86_400_000;
    expect(Math.round(days)).toBe(3);
  });
});

describe('faults of Redis', () => {
  const role = (name: string) =>
    get('Pod', name).metadata.labels?.['redisfailovers-role'];
  const servers = ['0', '1', '2'].map(number => `rfr-redis-cluster-${number}`);

  it('lose the master: there is none before it is over', async () => {
    await switchOn('redis-master-gone');
    expect(unready()).toEqual(['Pod data-dev/rfr-redis-cluster-0']);
    expect(servers.map(role)).toEqual(['slave', 'slave', 'slave']);
    expect(get('StatefulSet', 'rfr-redis-cluster').status).toMatchObject({
      replicas: 3,
      readyReplicas: 2,
    });
    await switchOff('redis-master-gone');
    expect(servers.map(role).filter(is => is === 'master')).toHaveLength(1);
  });

  it('lose the quorum: one sentinel of three is ready, and the master stays', async () => {
    await switchOn('redis-quorum-lost');
    expect(get('Deployment', 'rfs-redis-cluster').status).toMatchObject({
      readyReplicas: 1,
      unavailableReplicas: 2,
    });
    expect(servers.map(role)).toEqual(['master', 'slave', 'slave']);
  });

  it('evict: metrics change and no object', async () => {
    const { changes } = await switchOn('redis-evictions');
    expect(changes).toEqual([]);
    expect(knobs.of('redis', 'data-dev')).toEqual({
      ...CALM.redis,
      memory: 0.99,
      evictionsPerSecond: 40,
      hits: 0.6,
    });
  });
});

describe('faults of Kafka', () => {
  it('lose a broker: the cluster is not ready, as Strimzi says it', async () => {
    await switchOn('kafka-broker-down');
    const [pod, ...others] = unready();
    expect(pod).toMatch(/^Pod data-dev\/kafka-cluster-broker-/);
    expect(others).toEqual([]);
    expect(get('Kafka', 'kafka-cluster').status).toMatchObject({
      conditions: [
        {
          type: 'NotReady',
          status: 'True',
          reason: 'TimeoutException',
          message: expect.stringContaining(pod.split('/')[1]),
        },
      ],
    });
  });

  it('let consumers fall behind: metrics change and no object', async () => {
    const { changes } = await switchOn('kafka-lag-growing');
    expect(changes).toEqual([]);
    expect(knobs.of('kafka', 'data-dev')).toMatchObject({
      consumersRead: false,
      lag: 50_000,
    });
  });
});

describe('faults of mesh, services and cluster', () => {
  it('accept plain text by the policies of the services, until Argo CD is asked to put them back', async () => {
    const id = 'mesh-mtls-permissive';
    const namespace = 'ecotrack-staging';
    const { changes } = await switchOn(id, 'staging');
    const services = [
      'notification-service',
      'payment-service',
      'product-service',
      'user-service',
    ];
    expect(changes).toEqual(
      services.map(name => `PeerAuthentication ${namespace}/${name}`),
    );
    for (const name of services)
      expect(get('PeerAuthentication', name, namespace).spec).toMatchObject({
        mtls: { mode: 'PERMISSIVE' },
      });
    expect(knobs.of('mesh', namespace).plaintext).toBe(0.2);
    const asked = () =>
      services.map(
        name => get('Application', `${name}-staging`, 'argocd').operation,
      );
    expect(asked()).toEqual(services.map(() => undefined));
    await switchOff(id);
    expect(asked()).toEqual(
      services.map(() => expect.objectContaining({ sync: {} })),
    );
    expect(knobs.of('mesh', namespace).plaintext).toBe(0);
  });

  it('crash all pods of one service', async () => {
    await switchOn('application-crash-looping');
    const deployment = get('Deployment', 'payment-service', 'ecotrack-dev');
    expect(conditions(deployment).Available).toBe('False');
    expect(unready().length).toBeGreaterThan(0);
    for (const pod of unready())
      expect(pod).toMatch(/^Pod ecotrack-dev\/payment-service-/);
    expect(events('BackOff')).toHaveLength(unready().length);
  });

  it.each([
    ['cluster-hanging', () => outage.isHanging],
    ['api-forbidden', () => outage.isForbidden('clusters.postgresql.cnpg.io')],
  ])('%s meets the API server and no object', async (id, isOn) => {
    const { changes } = await switchOn(id);
    expect(changes).toEqual([]);
    expect(isOn()).toBe(true);
    await switchOff(id);
    expect(isOn()).toBe(false);
  });

  it('is refused where it cannot happen', async () => {
    await switchOn('redis-master-gone');
    board.switchOff('redis-master-gone');
    expect(() => board.switchOn('redis-master-gone')).toThrow(
      'the Redis of dev has no master; switch other faults off',
    );
    await operators.settled();
  });
});
