import {
  DEAD_LETTER_PARTITIONS,
  deadLetterTopic,
  type Platform,
  type PublishedTopic,
  type Service,
} from '@ecotrack/model';
import type { ManifestTemplate } from '../../structured/ManifestTemplate';
import { DATA_NAMESPACE, KEEP, metadata } from '../../structured/metadata';

/** Failed events wait thirty days for somebody to look at them. */
const DEAD_LETTER_RETENTION_MS = 2_592_000_000;

type Settings = Pick<
  PublishedTopic,
  'topic' | 'partitions' | 'retentionMs' | 'segmentMs'
>;

/** One KafkaTopic for each topic the service publishes and for each dead letter topic of what it consumes. */
export function kafkaTopics(
  service: Service,
  platform: Platform,
): ManifestTemplate[] {
  const published = service.spec.kafka?.publishes ?? [];
  const consumed = service.spec.kafka?.consumes ?? [];
  const deadLetters = consumed.map<Settings>(({ topic }) => ({
    topic: deadLetterTopic(service, topic),
    partitions: DEAD_LETTER_PARTITIONS,
    retentionMs: DEAD_LETTER_RETENTION_MS,
    segmentMs: 86_400_000,
  }));
  return [...published, ...deadLetters].map(topic => ({
    file: 'kafka-topics.yaml',
    object: {
      apiVersion: 'kafka.strimzi.io/v1',
      kind: 'KafkaTopic',
      metadata: metadata(service, topic.topic, {
        namespace: DATA_NAMESPACE,
        labels: { 'strimzi.io/cluster': platform.kafka.cluster },
        annotations: KEEP,
      }),
      spec: {
        topicName: topic.topic,
        partitions: topic.partitions,
        replicas: platform.kafka.replicationFactor,
        config: {
          'cleanup.policy': 'delete',
          'min.insync.replicas': platform.kafka.minInsyncReplicas,
          'retention.ms': topic.retentionMs,
          'segment.ms': topic.segmentMs,
        },
      },
    },
  }));
}
