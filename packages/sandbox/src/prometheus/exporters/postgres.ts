import type { KubernetesObject } from '../../kubernetes';
import { valueAt } from '../../kubernetes/store/objects';
import {
  CLUSTER,
  INSTANCE_ROLE,
} from '../../operators/postgres/clusterObjects';
import type { PostgresKnobs } from '../world/Knobs';
import { Exporter, Observation, observations, Scrape } from './Exporter';
import { placeOf, readyPods, share } from './objects';
import { archiver } from './postgres/archiver';
import { backups } from './postgres/backups';
import { databases } from './postgres/databases';
import { pooler } from './postgres/pooler';

const API = 'postgresql.cnpg.io/v1';

/** Standbys that are connected: all but as many as the knob says, the highest serials first. */
const attached = (standbys: readonly string[], detached: number) =>
  standbys.slice(0, Math.max(0, standbys.length - detached));

function replication(
  cluster: KubernetesObject,
  knobs: PostgresKnobs,
  primary: string | undefined,
  standbys: readonly string[],
): Observation[] {
  const { namespace } = placeOf(cluster);
  const streaming = attached(standbys, knobs.detachedStandbys);
  const wanted = Number(
    valueAt(cluster.spec, ['postgresql', 'synchronous', 'number']) ?? 0,
  );
  return [
    ...standbys.flatMap(pod =>
      observations(
        { namespace, pod },
        {
          cnpg_pg_replication_in_recovery: 1,
          cnpg_pg_replication_is_wal_receiver_up: streaming.includes(pod)
            ? 1
            : 0,
          cnpg_pg_replication_lag: knobs.lagSeconds,
          cnpg_pg_replication_streaming_replicas: 0,
        },
      ),
    ),
    ...(primary === undefined
      ? []
      : [
          ...observations(
            { namespace, pod: primary },
            {
              cnpg_pg_replication_in_recovery: 0,
              cnpg_pg_replication_is_wal_receiver_up: 0,
              cnpg_pg_replication_lag: 0,
              cnpg_pg_replication_streaming_replicas: streaming.length,
            },
          ),
          ...streaming.flatMap(standby =>
            observations(
              { namespace, pod: primary, application_name: standby },
              { cnpg_pg_stat_replication_replay_diff_bytes: knobs.lagBytes },
            ),
          ),
          ...Object.entries({
            expected: wanted,
            observed: Math.min(wanted, streaming.length),
          }).map(([value, count]) => ({
            name: 'cnpg_collector_sync_replicas',
            labels: { namespace, pod: primary, value },
            value: count,
          })),
        ]),
  ];
}

function activity(
  cluster: KubernetesObject,
  knobs: PostgresKnobs,
  pod: string,
  isPrimary: boolean,
): Observation[] {
  const { namespace, name } = placeOf(cluster);
  const most = Number(
    valueAt(cluster.spec, ['postgresql', 'parameters', 'max_connections']) ??
      100,
  );
  const used = Math.round(most * knobs.connections * (isPrimary ? 1 : 0.2));
  const idle = Math.round(used * 0.7);
  const backends = (state: string, count: number) => ({
    name: 'cnpg_backends_total',
    labels: { namespace, pod, datname: 'ecotrack', state },
    value: count,
  });
  return [
    ...observations(
      { namespace, pod, cluster: name },
      { cnpg_collector_up: 1 },
    ),
    ...observations(
      { namespace, pod },
      {
        cnpg_collector_last_collection_error: 0,
        cnpg_collector_fencing_on: 0,
        cnpg_collector_manual_switchover_required: 0,
        cnpg_backends_max_tx_duration_seconds: isPrimary
          ? knobs.longestTransactionSeconds
          : share(pod),
        cnpg_backends_waiting_total: isPrimary ? knobs.lockWaits : 0,
      },
    ),
    ...observations(
      { namespace, pod, name: 'max_connections' },
      { cnpg_pg_settings_setting: most },
    ),
    backends('idle', idle),
    backends('active', used - idle),
  ];
}

function instances(cluster: KubernetesObject, scrape: Scrape): Observation[] {
  const { store, knobs: board } = scrape;
  const { namespace, name } = placeOf(cluster);
  const knobs = board.of('postgres', namespace);
  const pods = readyPods(store, namespace, {
    [CLUSTER]: name,
    'cnpg.io/podRole': 'instance',
  });
  const role = (pod: KubernetesObject) => pod.metadata.labels?.[INSTANCE_ROLE];
  const primary = pods.find(pod => role(pod) === 'primary')?.metadata.name;
  const standbys = pods
    .map(pod => pod.metadata.name)
    .filter(pod => pod !== primary)
    .sort();
  return [
    ...replication(cluster, knobs, primary, standbys),
    ...pods.flatMap(({ metadata }) => [
      ...activity(cluster, knobs, metadata.name, metadata.name === primary),
      ...databases(scrape, knobs, namespace, metadata.name),
    ]),
    ...(primary === undefined
      ? []
      : [
          ...archiver(scrape, knobs, cluster, primary),
          ...backups(scrape, cluster, primary),
        ]),
    ...pooler(scrape, knobs, cluster),
  ];
}

/** What CloudNativePG's instances and their poolers tell. */
export const postgresExporter: Exporter = scrape =>
  scrape.store
    .list(API, 'Cluster')
    .flatMap(cluster => instances(cluster, scrape));
