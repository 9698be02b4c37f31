import type { KubernetesObject } from '@ecotrack/backstage-plugin-platform-health-node';

export const NAMESPACE = 'data-dev';
export const CLUSTER = 'postgres-cluster';
export const INSTANCES = [1, 2, 3].map(index => `${CLUSTER}-${index}`);

const DAY = 86_400_000;
const NOW = Date.parse('2026-11-21T12:00:00Z');

/** A moment some days before the tests' now, in RFC 3339. */
export const daysAgo = (days: number): string =>
  new Date(NOW - days * DAY).toISOString();

/** As Go prints a time, which is how the operator writes certificates' ends. */
const goTime = (days: number) =>
  `${new Date(NOW + days * DAY)
    .toISOString()
    .slice(0, 19)
    .replace('T', ' ')} +0000 UTC`;

const condition = (type: string, reason: string) => ({
  type,
  status: 'True',
  reason,
  message: '',
  lastTransitionTime: daysAgo(20),
});

const object = (
  name: string,
  rest: object,
  metadata: Partial<KubernetesObject['metadata']> = {},
): KubernetesObject => ({
  metadata: {
    name,
    namespace: NAMESPACE,
    uid: `uid-${name}`,
    generation: 1,
    creationTimestamp: daysAgo(40),
    ...metadata,
  },
  ...rest,
});

/** A cluster as CloudNativePG 1.30 writes it, with the Barman Cloud plugin. */
export const healthyCluster = (): KubernetesObject =>
  object(
    CLUSTER,
    {
      spec: {
        instances: 3,
        plugins: [
          {
            name: 'barman-cloud.cloudnative-pg.io',
            isWALArchiver: true,
            parameters: { barmanObjectName: `${CLUSTER}-backups` },
          },
        ],
        walStorage: { size: '20Gi' },
        monitoring: {
          customQueriesConfigMap: [
            { name: 'postgres-queries', key: 'pg_stat_statements' },
          ],
        },
        postgresql: {
          synchronous: { dataDurability: 'required' },
          parameters: { archive_timeout: '2min', max_connections: '200' },
        },
      },
      status: {
        phase: 'Cluster in healthy state',
        readyInstances: 3,
        instanceNames: INSTANCES,
        instancesStatus: { healthy: INSTANCES },
        currentPrimary: INSTANCES[0],
        targetPrimary: INSTANCES[0],
        currentPrimaryTimestamp: daysAgo(20),
        timelineID: 2,
        image: 'ghcr.io/cloudnative-pg/postgresql:18.6-system-trixie',
        topology: {
          nodesUsed: 3,
          instances: Object.fromEntries(
            INSTANCES.map((name, index) => [
              name,
              { 'topology.kubernetes.io/zone': `us-east-1${'abc'[index]}` },
            ]),
          ),
        },
        certificates: {
          expirations: {
            [`${CLUSTER}-ca`]: goTime(60),
            [`${CLUSTER}-replication`]: goTime(61),
            [`${CLUSTER}-server`]: goTime(62),
          },
        },
        conditions: [
          condition('Ready', 'ClusterIsReady'),
          condition('Initialized', 'BootstrapCompleted'),
          condition('ConsistentSystemID', 'Unique'),
          condition('ContinuousArchiving', 'ContinuousArchivingSuccess'),
          condition('LastBackupSucceeded', 'LastBackupSucceeded'),
        ],
      },
    },
    { annotations: {} },
  );

/** The pods of the instances; the first is primary. */
export const instancePods = (): KubernetesObject[] =>
  INSTANCES.map((name, index) =>
    object(
      name,
      {
        spec: { nodeName: `node-${index + 1}` },
        status: { conditions: [condition('Ready', '')] },
      },
      {
        labels: {
          'cnpg.io/cluster': CLUSTER,
          'cnpg.io/podRole': 'instance',
          'cnpg.io/instanceRole': index === 0 ? 'primary' : 'replica',
        },
      },
    ),
  );

/** A pod of a pooler: it carries the cluster's label and is no instance. */
export const poolerPod = (): KubernetesObject =>
  object(
    'pooler-7c9-x2x',
    { spec: { nodeName: 'node-1' }, status: { conditions: [] } },
    { labels: { 'cnpg.io/cluster': CLUSTER, 'cnpg.io/podRole': 'pooler' } },
  );

export const objectStore = (): KubernetesObject =>
  object(`${CLUSTER}-backups`, {
    spec: { retentionPolicy: '30d' },
    status: {
      serverRecoveryWindow: {
        [CLUSTER]: {
          firstRecoverabilityPoint: daysAgo(31),
          lastSuccessfulBackupTime: '2026-11-21T02:04:00Z',
        },
      },
    },
  });

export const backup = (name: string, status: object): KubernetesObject =>
  object(name, { spec: { cluster: { name: CLUSTER } }, status });

export const scheduledBackup = (): KubernetesObject =>
  object(`${CLUSTER}-daily`, {
    spec: { cluster: { name: CLUSTER }, schedule: '0 0 2 * * *' },
    status: {
      lastScheduleTime: '2026-11-21T02:00:00Z',
      nextScheduleTime: '2026-11-22T02:00:00Z',
    },
  });

export const pooler = (): KubernetesObject =>
  object('pooler', {
    spec: {
      cluster: { name: CLUSTER },
      type: 'rw',
      instances: 2,
      pgbouncer: {
        poolMode: 'transaction',
        parameters: { default_pool_size: '25', max_client_conn: '100' },
      },
    },
    status: { phase: 'active' },
  });

export const poolerDeployment = (): KubernetesObject =>
  object('pooler', { spec: { replicas: 2 }, status: { readyReplicas: 2 } });

const SERVICE = { 'backstage.io/kubernetes-id': 'order-service' };

export const database = (): KubernetesObject =>
  object(
    'order-service',
    {
      spec: {
        cluster: { name: CLUSTER },
        name: 'order_service',
        owner: 'order_service_owner',
      },
      status: { applied: true, observedGeneration: 1 },
    },
    { labels: SERVICE },
  );

export const databaseRole = (role: string): KubernetesObject =>
  object(
    `order-service-${role}`,
    {
      spec: { cluster: { name: CLUSTER }, name: `order_service_${role}` },
      status: { applied: true, observedGeneration: 1 },
    },
    { labels: SERVICE },
  );
