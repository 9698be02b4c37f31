import { promql } from '@ecotrack/backstage-plugin-platform-health-node';
import { serverQuery } from './failoverQuery';

/** Names of the series of `persistenceQuery`; a status of 1 is well, times are seconds since 1970. */
export const PERSISTENCE = {
  snapshotStatus: 'redis_rdb_last_bgsave_status',
  snapshotTime: 'redis_rdb_last_save_timestamp_seconds',
  changes: 'redis_rdb_changes_since_last_save',
  isAppendOnly: 'redis_aof_enabled',
  appendStatus: 'redis_aof_last_write_status',
} as const;

/** How each server keeps its data, by name and pod. */
export const persistenceQuery = serverQuery(
  'persistence',
  (namespace, pods) =>
    promql`max by (__name__, pod) ({__name__=~"redis_rdb_(last_bgsave_status|last_save_timestamp_seconds|changes_since_last_save)|redis_aof_(enabled|last_write_status)",namespace=${namespace},pod=~${pods}})`,
);
