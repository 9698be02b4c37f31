import {
  required,
  textAt,
  Unreadable,
  type KubernetesObject,
  type World,
} from '@ecotrack/backstage-plugin-platform-health-node';
import { CLUSTER_LABEL, TOPIC } from '../projections';
import { configNumber, kafkaOf, minInSyncOf } from './kafkaCluster';

const means = (object: KubernetesObject, topic: string): boolean =>
  (textAt(object, 'spec', 'topicName') ?? object.metadata.name) === topic;

/**
 * The KafkaTopic of a topic, if there is one. Most are named as their topic; the others are looked for. Of several that
 * mean one topic Strimzi itself calls all but the oldest not ready.
 */
export function findTopic(
  world: World,
  namespace: string,
  topic: string,
): KubernetesObject | undefined {
  const named = world.object(TOPIC, namespace, topic);
  if (named && means(named, topic)) return named;
  return world
    .objects(TOPIC, { namespace })
    .filter(one => means(one, topic))
    .sort((one, other) =>
      (one.metadata.creationTimestamp ?? '').localeCompare(
        other.metadata.creationTimestamp ?? '',
      ),
    )[0];
}

/** The KafkaTopic of a topic. Throws Unreadable when there is none. */
export const topicOf = (
  world: World,
  namespace: string,
  topic: string,
): KubernetesObject =>
  required(findTopic(world, namespace, topic), `KafkaTopic ${topic}`);

/** Name of the Kafka cluster that an object's label names. Throws Unreadable. */
export const clusterNameOf = (object: KubernetesObject): string =>
  required(
    object.metadata.labels?.[CLUSTER_LABEL],
    `the label ${CLUSTER_LABEL} of ${object.metadata.name}`,
  );

/** Values that queries about a topic are asked for. */
export const topicParameters = (
  world: World,
  namespace: string,
  topic: string,
) => ({
  namespace,
  cluster: clusterNameOf(topicOf(world, namespace, topic)),
  topic,
});

const kafkaOfTopic = (world: World, topic: KubernetesObject) =>
  kafkaOf(world, {
    namespace: required(
      topic.metadata.namespace,
      `the namespace of ${topic.metadata.name}`,
    ),
    name: clusterNameOf(topic),
  });

/** Replicas that must be in sync for a write to the topic: its own setting, or the cluster's. */
export const topicMinInSync = (world: World, topic: KubernetesObject): number =>
  configNumber(topic, 'min.insync.replicas', 'spec', 'config') ??
  minInSyncOf(kafkaOfTopic(world, topic));

const WEEK_MS = 604_800_000;
/** Settings of a cluster for how long records are kept, the strongest first, with their unit in milliseconds. */
const CLUSTER_RETENTION = [
  ['log.retention.ms', 1],
  ['log.retention.minutes', 60_000],
  ['log.retention.hours', 3_600_000],
] as const;

function clusterRetentionMs(kafka: KubernetesObject): number {
  for (const [key, unit] of CLUSTER_RETENTION) {
    const value = configNumber(kafka, key, 'spec', 'kafka', 'config');
    if (value !== undefined) return value === -1 ? -1 : value * unit;
  }
  return WEEK_MS;
}

/** How long records are kept, in seconds: the topic's setting, the cluster's, or Kafka's week. Infinite for -1. */
export function retentionSeconds(
  world: World,
  topic: KubernetesObject,
): number {
  const milliseconds =
    configNumber(topic, 'retention.ms', 'spec', 'config') ??
    clusterRetentionMs(kafkaOfTopic(world, topic));
  if (milliseconds === -1) return Infinity;
  if (milliseconds > 0) return milliseconds / 1000;
  throw new Unreadable(
    `retention.ms of ${topic.metadata.name} is ${milliseconds}`,
  );
}
