import {
  promql,
  type QueryParameters,
  type QueryTemplate,
} from '@ecotrack/backstage-plugin-platform-health-node';

const groupQuery = (
  id: string,
  expression: (parameters: QueryParameters) => string,
): QueryTemplate => ({
  id: `kafka/${id}`,
  parameters: ['namespace', 'cluster', 'group'],
  expression,
});

/** Records that a group has yet to read, by topic. Negative right after a topic was made anew, hence the clamp. */
export const consumerLag = groupQuery(
  'consumer-lag',
  ({ namespace, cluster, group }) =>
    promql`sum by (topic) (clamp_min(kafka_consumergroup_lag{namespace=${namespace},strimzi_io_cluster=${cluster},consumergroup=${group}}, 0))`,
);

/** The same, ten minutes ago. */
export const consumerLagEarlier = groupQuery(
  'consumer-lag-earlier',
  ({ namespace, cluster, group }) =>
    promql`sum by (topic) (clamp_min(kafka_consumergroup_lag{namespace=${namespace},strimzi_io_cluster=${cluster},consumergroup=${group}} offset 10m, 0))`,
);

/** Records that a group reads, per second, by topic. */
export const consumerRead = groupQuery(
  'consumer-read',
  ({ namespace, cluster, group }) =>
    promql`sum by (topic) (rate(kafka_consumergroup_current_offset{namespace=${namespace},strimzi_io_cluster=${cluster},consumergroup=${group}}[10m]))`,
);

/** Members of a group. */
export const consumerMembers = groupQuery(
  'consumer-members',
  ({ namespace, cluster, group }) =>
    promql`max(kafka_consumergroup_members{namespace=${namespace},strimzi_io_cluster=${cluster},consumergroup=${group}})`,
);

/** Consumer groups of a cluster and the topics they read. */
export const consumerGroups: QueryTemplate = {
  id: 'kafka/consumer-groups',
  parameters: ['namespace', 'cluster'],
  expression: ({ namespace, cluster }) =>
    promql`count by (consumergroup, topic) (kafka_consumergroup_lag{namespace=${namespace},strimzi_io_cluster=${cluster}})`,
};

/** Partitions that the exporter, which tells the groups, sees: while there is none, an empty answer means nothing. */
export const exportedPartitions: QueryTemplate = {
  id: 'kafka/exported-partitions',
  parameters: ['namespace', 'cluster'],
  expression: ({ namespace, cluster }) =>
    promql`count(kafka_topic_partition_current_offset{namespace=${namespace},strimzi_io_cluster=${cluster}})`,
};
