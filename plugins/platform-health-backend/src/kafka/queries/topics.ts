import {
  promql,
  type QueryParameters,
  type QueryTemplate,
} from '@ecotrack/backstage-plugin-platform-health-node';

const topicQuery = (
  id: string,
  expression: (parameters: QueryParameters) => string,
): QueryTemplate => ({
  id: `kafka/${id}`,
  parameters: ['namespace', 'cluster', 'topic'],
  expression,
});

/** Partitions of a topic with fewer replicas in sync than they have. */
export const topicUnderReplicated = topicQuery(
  'topic-under-replicated',
  ({ namespace, cluster, topic }) =>
    promql`sum(kafka_topic_partition_under_replicated_partition{namespace=${namespace},strimzi_io_cluster=${cluster},topic=${topic}})`,
);

/** Replicas in sync of the topic's worst partition. */
export const topicInSync = topicQuery(
  'topic-in-sync',
  ({ namespace, cluster, topic }) =>
    promql`min(kafka_topic_partition_in_sync_replica{namespace=${namespace},strimzi_io_cluster=${cluster},topic=${topic}})`,
);

/** Records written to a topic, per second. */
export const topicWritten = topicQuery(
  'topic-written',
  ({ namespace, cluster, topic }) =>
    promql`sum(rate(kafka_topic_partition_current_offset{namespace=${namespace},strimzi_io_cluster=${cluster},topic=${topic}}[10m]))`,
);
