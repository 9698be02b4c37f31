import { promql } from '@ecotrack/backstage-plugin-platform-health-node';
import { clusterQuery } from './clusterQuery';

/** Connections of each instance, by pod. */
export const connectionsQuery = clusterQuery(
  'connections',
  (namespace, pods) =>
    promql`sum by (pod) (cnpg_backends_total{namespace=${namespace},pod=~${pods}})`,
);

/** Seconds that the longest open transaction lasts, by pod. */
export const longestTransactionQuery = clusterQuery(
  'longest-transaction',
  (namespace, pods) =>
    promql`max by (pod) (cnpg_backends_max_tx_duration_seconds{namespace=${namespace},pod=~${pods}})`,
);

/** Connections that wait for a lock of another, by pod. */
export const lockWaitsQuery = clusterQuery(
  'lock-waits',
  (namespace, pods) =>
    promql`sum by (pod) (cnpg_backends_waiting_total{namespace=${namespace},pod=~${pods}})`,
);

/** Deadlocks within the last hour. */
export const deadlocksQuery = clusterQuery(
  'deadlocks',
  (namespace, pods) =>
    promql`sum(increase(cnpg_pg_stat_database_deadlocks{namespace=${namespace},pod=~${pods}}[1h]))`,
);
