import { promql } from '@ecotrack/backstage-plugin-platform-health-node';
import { clusterQuery } from './clusterQuery';

/** Names of the series of `replicationQuery`. */
export const REPLICATION = {
  /** Seconds behind; 0 also where a standby has replayed all it got, so a detached one reads 0. */
  lag: 'cnpg_pg_replication_lag',
  isInRecovery: 'cnpg_pg_replication_in_recovery',
  isReceiving: 'cnpg_pg_replication_is_wal_receiver_up',
} as const;

/** Lag, recovery and receiver of each instance, by name and pod. */
export const replicationQuery = clusterQuery(
  'replication',
  (namespace, pods) =>
    promql`max by (__name__, pod) ({__name__=~"cnpg_pg_replication_(lag|in_recovery|is_wal_receiver_up)",namespace=${namespace},pod=~${pods}})`,
);

/** Bytes that each standby has yet to replay, by standby (`application_name`); only the primary tells. */
export const replayQuery = clusterQuery(
  'replay-bytes',
  (namespace, pods) =>
    promql`max by (application_name) (cnpg_pg_stat_replication_replay_diff_bytes{namespace=${namespace},pod=~${pods}})`,
);
