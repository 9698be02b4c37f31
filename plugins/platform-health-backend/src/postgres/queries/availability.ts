import { promql } from '@ecotrack/backstage-plugin-platform-health-node';
import { clusterQuery } from './clusterQuery';

/** 1 for each instance whose exporter reaches its PostgreSQL, by pod. */
export const upQuery = clusterQuery(
  'up',
  (namespace, pods) =>
    promql`max by (pod) (cnpg_collector_up{namespace=${namespace},pod=~${pods}})`,
);

/** Synchronous standbys by pod and value: expected and observed. */
export const synchronousQuery = clusterQuery(
  'synchronous-standbys',
  (namespace, pods) =>
    promql`max by (pod, value) (cnpg_collector_sync_replicas{namespace=${namespace},pod=~${pods},value=~"expected|observed"})`,
);
