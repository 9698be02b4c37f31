import { promql } from '@ecotrack/backstage-plugin-platform-health-node';
import { clusterQuery } from './clusterQuery';

/** Bytes of each database, by name (`datname`). */
export const sizeQuery = clusterQuery(
  'database-size',
  (namespace, pods) =>
    promql`max by (datname) (cnpg_pg_database_size_bytes{namespace=${namespace},pod=~${pods}})`,
);

/** Blocks found in the cache, per second. */
export const blocksHitQuery = clusterQuery(
  'blocks-hit',
  (namespace, pods) =>
    promql`sum(rate(cnpg_pg_stat_database_blks_hit{namespace=${namespace},pod=~${pods}}[5m]))`,
);

/** Blocks read from disk, per second. */
export const blocksReadQuery = clusterQuery(
  'blocks-read',
  (namespace, pods) =>
    promql`sum(rate(cnpg_pg_stat_database_blks_read{namespace=${namespace},pod=~${pods}}[5m]))`,
);

/** Mean time of the slowest statement in milliseconds, by database; from a custom query over pg_stat_statements. */
export const slowestStatementQuery = clusterQuery(
  'slowest-statement',
  (namespace, pods) =>
    promql`max by (datname) (cnpg_pg_stat_statements_mean_exec_time{namespace=${namespace},pod=~${pods}})`,
);
