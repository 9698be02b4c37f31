import type { Sample } from '@ecotrack/backstage-plugin-platform-health-node';
import {
  backup,
  CLUSTER,
  database,
  databaseRole,
  healthyCluster,
  instancePods,
  INSTANCES,
  objectStore,
  pooler,
  poolerDeployment,
  poolerPod,
  scheduledBackup,
} from './objects';

const series = (
  labels: Readonly<Record<string, string>>,
  value: number,
): Sample => ({ labels, value });

const eachInstance = (value: number): Sample[] =>
  INSTANCES.map(pod => series({ pod }, value));

const named = (name: string, values: readonly number[]): Sample[] =>
  INSTANCES.map((pod, index) => series({ __name__: name, pod }, values[index]));

const POOLER_PODS = ['pooler-7c9-x2x', 'pooler-7c9-k4k'];
const eachPooler = (value: number) =>
  POOLER_PODS.map(pod => series({ pod }, value));

const objects = () => ({
  'clusters.postgresql.cnpg.io': [healthyCluster()],
  pods: [...instancePods(), poolerPod()],
  'objectstores.barmancloud.cnpg.io': [objectStore()],
  'backups.postgresql.cnpg.io': [
    backup(`${CLUSTER}-daily-20261121020000`, {
      phase: 'completed',
      startedAt: '2026-11-21T02:00:00Z',
      stoppedAt: '2026-11-21T02:04:00Z',
    }),
  ],
  'scheduledbackups.postgresql.cnpg.io': [scheduledBackup()],
  'poolers.postgresql.cnpg.io': [pooler()],
  'deployments.apps': [poolerDeployment()],
  'databases.postgresql.cnpg.io': [database()],
  'databaseroles.postgresql.cnpg.io': [
    databaseRole('owner'),
    databaseRole('app'),
  ],
});

const archiver = 'cnpg_pg_stat_archiver';
const replication = 'cnpg_pg_replication';

const samples = () => ({
  'postgres/up': eachInstance(1),
  'postgres/synchronous-standbys': [
    series({ pod: INSTANCES[0], value: 'expected' }, 1),
    series({ pod: INSTANCES[0], value: 'observed' }, 2),
  ],
  'postgres/replication': [
    ...named(`${replication}_lag`, [0, 0.5, 0.7]),
    ...named(`${replication}_in_recovery`, [0, 1, 1]),
    ...named(`${replication}_is_wal_receiver_up`, [0, 1, 1]),
  ],
  'postgres/replay-bytes': INSTANCES.slice(1).map(name =>
    series({ application_name: name }, 2048),
  ),
  'postgres/connections': eachInstance(40),
  'postgres/longest-transaction': eachInstance(2),
  'postgres/lock-waits': eachInstance(0),
  'postgres/deadlocks': [series({}, 0)],
  'postgres/archiver': [
    ...named(`${archiver}_seconds_since_last_archival`, [60, 9e6, 9e6]),
    ...named(`${archiver}_last_archived_time`, [1.79e9, 0, 0]),
    ...named(`${archiver}_last_failed_time`, [1.7e9, 0, 0]),
  ],
  'postgres/waiting-segments': eachInstance(0),
  'postgres/disk': INSTANCES.flatMap(name => [
    series({ persistentvolumeclaim: name }, 0.4),
    series({ persistentvolumeclaim: `${name}-wal` }, 0.2),
  ]),
  'postgres/database-size': [series({ datname: 'order_service' }, 5e7)],
  'postgres/blocks-hit': [series({}, 9900)],
  'postgres/blocks-read': [series({}, 100)],
  'postgres/slowest-statement': [series({ datname: 'order_service' }, 12)],
  'postgres/pooler-servers': eachPooler(5),
  'postgres/pooler-clients': eachPooler(20),
  'postgres/pooler-waiting': eachPooler(0),
});

/** All is well: objects by kind and samples by query, made anew each time so that a test may change them. */
export const healthyWorld = () => ({ objects: objects(), samples: samples() });

export type PostgresWorld = ReturnType<typeof healthyWorld>;
