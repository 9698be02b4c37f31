import { promql } from '@ecotrack/backstage-plugin-platform-health-node';
import { serverQuery } from './failoverQuery';

/** Names of the series of `memoryQuery`; a maximum of 0 is none. */
export const MEMORY = {
  used: 'redis_memory_used_bytes',
  max: 'redis_memory_max_bytes',
} as const;

/** Memory of each server in bytes, by name and pod. */
export const memoryQuery = serverQuery(
  'memory',
  (namespace, pods) =>
    promql`max by (__name__, pod) ({__name__=~"redis_memory_(used|max)_bytes",namespace=${namespace},pod=~${pods}})`,
);

/** Keys thrown out for want of memory, per second, by pod. */
export const evictionsQuery = serverQuery(
  'evictions',
  (namespace, pods) =>
    promql`sum by (pod) (rate(redis_evicted_keys_total{namespace=${namespace},pod=~${pods}}[5m]))`,
);

/** Look-ups that found a key, and that did not, per second. */
export const hitsQuery = serverQuery(
  'hits',
  (namespace, pods) =>
    promql`sum(rate(redis_keyspace_hits_total{namespace=${namespace},pod=~${pods}}[5m]))`,
);
export const missesQuery = serverQuery(
  'misses',
  (namespace, pods) =>
    promql`sum(rate(redis_keyspace_misses_total{namespace=${namespace},pod=~${pods}}[5m]))`,
);
