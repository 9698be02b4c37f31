import { promql } from '@ecotrack/backstage-plugin-platform-health-node';
import { clusterQuery } from './clusterQuery';

/** Names of the series of `archiverQuery`; times are seconds since 1970. */
export const ARCHIVER = {
  age: 'cnpg_pg_stat_archiver_seconds_since_last_archival',
  archived: 'cnpg_pg_stat_archiver_last_archived_time',
  failed: 'cnpg_pg_stat_archiver_last_failed_time',
} as const;

/** When each instance archived and failed to archive last, by name and pod; the primary's counts. */
export const archiverQuery = clusterQuery(
  'archiver',
  (namespace, pods) =>
    promql`max by (__name__, pod) ({__name__=~"cnpg_pg_stat_archiver_(seconds_since_last_archival|last_archived_time|last_failed_time)",namespace=${namespace},pod=~${pods}})`,
);

/** Complete WAL segments that wait to be archived, by pod. */
export const waitingSegmentsQuery = clusterQuery(
  'waiting-segments',
  (namespace, pods) =>
    promql`max by (pod) (cnpg_collector_pg_wal_archive_status{namespace=${namespace},pod=~${pods},value="ready"})`,
);
