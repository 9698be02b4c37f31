import { createHash } from 'node:crypto';
import { KubernetesObject, ObjectRef, ObjectStore } from '../../kubernetes';
import { conditionOf, Condition, withTransitions } from '../runtime/conditions';

export const API = 'kafka.strimzi.io/v1';
export const CLUSTER = 'strimzi.io/cluster';

/** An identifier as Kafka makes them: 22 letters, the same for the same text. */
export const kafkaId = (text: string) =>
  createHash('sha256').update(text).digest('base64url').slice(0, 22);

/** The Kafka cluster that a topic, user or pool names in its label. */
export function kafkaOf(
  object: KubernetesObject,
  store: ObjectStore,
): KubernetesObject | undefined {
  const name = object.metadata.labels?.[CLUSTER];
  return name
    ? store.get(API, 'Kafka', name, object.metadata.namespace)
    : undefined;
}

export const isKafkaReady = (kafka: KubernetesObject | undefined) =>
  kafka !== undefined && conditionOf(kafka, 'Ready')?.status === 'True';

/** Wakes the Kafka cluster that an object's label names. */
export const wakeKafka = ({ metadata }: KubernetesObject): ObjectRef[] => {
  const name = metadata.labels?.[CLUSTER];
  return name
    ? [{ apiVersion: API, kind: 'Kafka', name, namespace: metadata.namespace }]
    : [];
};

/** Wakes all objects of a kind in the namespace of what has changed. */
export const wakeKind =
  (kind: string) =>
  ({ metadata }: KubernetesObject, store: ObjectStore): ObjectRef[] =>
    store.list(API, kind, metadata.namespace);

/** The one condition that Strimzi's operators write: Ready, or `failed`. */
export function strimziConditions(
  object: KubernetesObject,
  failed: Condition | undefined,
  now: string,
): Condition[] {
  return withTransitions(
    object,
    [failed ?? { type: 'Ready', status: 'True' }],
    now,
  );
}
