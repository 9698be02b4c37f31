import { KubernetesObject, ObjectStore } from '../../kubernetes';
import { valueAt } from '../../kubernetes/store/objects';
import { Condition } from '../runtime/conditions';
import { Controller } from '../runtime/Controller';
import { releaseDeleted } from '../runtime/ensure';
import { timestamp } from '../../kubernetes/store/timestamp';
import { nodePoolsOf } from './nodePools';
import {
  API,
  CLUSTER,
  isKafkaReady,
  kafkaId,
  kafkaOf,
  strimziConditions,
  wakeKind,
} from './strimzi';

const topicNameOf = (topic: KubernetesObject) =>
  String(valueAt(topic.spec, ['topicName']) ?? topic.metadata.name);

const failure = (reason: string, message: string): Condition => ({
  type: 'Ready',
  status: 'False',
  reason,
  message,
});

/** The older one of two KafkaTopics owns the topic that both mean. */
function findRival(
  topic: KubernetesObject,
  store: ObjectStore,
): KubernetesObject | undefined {
  const { namespace, labels, creationTimestamp, name } = topic.metadata;
  return store
    .list(API, 'KafkaTopic', namespace)
    .find(
      other =>
        other.metadata.name !== name &&
        other.metadata.labels?.[CLUSTER] === labels?.[CLUSTER] &&
        topicNameOf(other) === topicNameOf(topic) &&
        `${other.metadata.creationTimestamp} ${other.metadata.name}` <
          `${creationTimestamp} ${name}`,
    );
}

function findFailure(
  topic: KubernetesObject,
  kafka: KubernetesObject,
  store: ObjectStore,
): Condition | undefined {
  const rival = findRival(topic, store);
  if (rival) {
    return failure(
      'ResourceConflict',
      `Managed by Ref{namespace='${rival.metadata.namespace}', name='${rival.metadata.name}'}`,
    );
  }
  const replicas = Number(valueAt(topic.spec, ['replicas']) ?? 1);
  const brokers = nodePoolsOf(kafka, store)
    .filter(pool => pool.roles.includes('broker'))
    .flatMap(pool => pool.nodeIds).length;
  return replicas > brokers
    ? failure(
        'KafkaError',
        `org.apache.kafka.common.errors.InvalidReplicationFactorException: Unable to replicate the partition ${replicas} time(s): The target replication factor of ${replicas} cannot be reached because only ${brokers} broker(s) are registered.`,
      )
    : undefined;
}

/** Strimzi's topic operator. It tells a failure as Ready=False, unlike its siblings. */
export const topics: Controller = {
  apiVersion: API,
  kind: 'KafkaTopic',
  wakes: {
    'kafka.strimzi.io/Kafka': wakeKind('KafkaTopic'),
    'kafka.strimzi.io/KafkaTopic': wakeKind('KafkaTopic'),
  },
  reconcile(topic, { store, now }) {
    if (releaseDeleted(store, topic, 'strimzi.io/')) return;
    const kafka = kafkaOf(topic, store);
    if (!kafka || !isKafkaReady(kafka)) return;
    const failed = findFailure(topic, kafka, store);
    const { generation: observedGeneration, uid } = topic.metadata;
    store.patchStatus(topic, {
      observedGeneration,
      ...(!failed && { topicName: topicNameOf(topic), topicId: kafkaId(uid) }),
      conditions: strimziConditions(topic, failed, timestamp(now())),
    });
  },
};
