import { promql } from '@ecotrack/backstage-plugin-platform-health-node';
import { sentinelQuery, serverQuery } from './failoverQuery';

/** 1 for each server that its exporter reaches, by pod. */
export const upQuery = serverQuery(
  'up',
  (namespace, pods) =>
    promql`max by (pod) (redis_up{namespace=${namespace},pod=~${pods}})`,
);

/** Names of the series of `sentinelViewQuery`. */
export const SENTINEL = {
  /** 1 when enough sentinels can agree on a failover. */
  quorum: 'redis_sentinel_master_ckquorum_status',
  /** 1 while a sentinel does not trust its own clock. */
  tilt: 'redis_sentinel_tilt',
} as const;

/** What each sentinel thinks, by name and pod. */
export const sentinelViewQuery = sentinelQuery(
  'sentinel-view',
  (namespace, pods) =>
    promql`max by (__name__, pod) ({__name__=~"redis_sentinel_(master_ckquorum_status|tilt)",namespace=${namespace},pod=~${pods}})`,
);
