import {
  pattern,
  promql,
  type QueryTemplate,
} from '@ecotrack/backstage-plugin-platform-health-node';

/** Share of each volume that is used, by claim. Claims are named by volume, cluster, pool and node. */
export const diskUse: QueryTemplate = {
  id: 'kafka/disk-use',
  parameters: ['namespace', 'cluster'],
  expression({ namespace, cluster }) {
    const claims = pattern`data(-[0-9]+)?-${cluster}-.+-[0-9]+`;
    return promql`max by (persistentvolumeclaim) (1 - kubelet_volume_stats_available_bytes{namespace=${namespace},persistentvolumeclaim=~${claims}} / kubelet_volume_stats_capacity_bytes{namespace=${namespace},persistentvolumeclaim=~${claims}})`;
  },
};

/** When the cluster's authorities end, in milliseconds since 1970, by type. The cluster operator tells it. */
export const certificateExpiry: QueryTemplate = {
  id: 'kafka/certificate-expiry',
  parameters: ['namespace', 'cluster'],
  expression: ({ namespace, cluster }) =>
    promql`min by (type) (strimzi_certificate_expiration_timestamp_ms{resource_namespace=${namespace},cluster=${cluster}})`,
};
