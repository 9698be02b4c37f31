import {
  pattern,
  promql,
  QueryTemplate,
} from '@ecotrack/backstage-plugin-platform-health-node';

/** Used share of each volume of the instances, by claim: data, WAL and tablespaces. */
export const diskQuery: QueryTemplate = {
  id: 'postgres/disk',
  parameters: ['namespace', 'cluster'],
  expression: ({ namespace, cluster }) => {
    const claims = pattern`${cluster}-[1-9][0-9]*(-wal|-tbs-.+)?`;
    return promql`max by (persistentvolumeclaim) (1 - kubelet_volume_stats_available_bytes{namespace=${namespace},persistentvolumeclaim=~${claims}} / kubelet_volume_stats_capacity_bytes{namespace=${namespace},persistentvolumeclaim=~${claims}})`;
  },
};
