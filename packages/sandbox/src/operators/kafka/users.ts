import { KubernetesObject, ObjectStore } from '../../kubernetes';
import { isRecord, valueAt } from '../../kubernetes/store/objects';
import { Condition } from '../runtime/conditions';
import { Controller } from '../runtime/Controller';
import { ensureOwned, releaseDeleted } from '../runtime/ensure';
import { secret } from '../runtime/objects';
import { timestamp } from '../../kubernetes/store/timestamp';
import {
  API,
  CLUSTER,
  isKafkaReady,
  kafkaOf,
  strimziConditions,
  wakeKind,
} from './strimzi';

const KEYS: Record<string, string[]> = {
  'scram-sha-512': ['password', 'sasl.jaas.config'],
  tls: ['ca.crt', 'user.crt', 'user.key', 'user.p12', 'user.password'],
};

function findFailure(
  user: KubernetesObject,
  kafka: KubernetesObject,
  store: ObjectStore,
): string | undefined {
  const at = (...path: string[]) => valueAt(user.spec, path);
  if (
    at('authorization') &&
    !isRecord(valueAt(kafka.spec, ['kafka', 'authorization']))
  ) {
    return 'Authorization needs to be enabled in the Kafka custom resource';
  }
  const reference = at(
    'authentication',
    'password',
    'valueFrom',
    'secretKeyRef',
  );
  if (!isRecord(reference)) return undefined;
  const name = String(reference.name);
  const found = store.get('v1', 'Secret', name, user.metadata.namespace);
  if (!found) {
    return `Secret ${name} with requested user password does not exist.`;
  }
  return valueAt(found.data, [String(reference.key)]) === undefined
    ? `Secret ${name} does not contain the key ${reference.key} with requested user password.`
    : undefined;
}

/** Strimzi's user operator: the user's secret, or NotReady with the reason. */
export const users: Controller = {
  apiVersion: API,
  kind: 'KafkaUser',
  wakes: {
    'kafka.strimzi.io/Kafka': wakeKind('KafkaUser'),
    '/Secret': wakeKind('KafkaUser'),
  },
  reconcile(user, { store, now }) {
    if (releaseDeleted(store, user, 'strimzi.io/')) return;
    const kafka = kafkaOf(user, store);
    if (!kafka || !isKafkaReady(kafka)) return;
    const { name, generation: observedGeneration } = user.metadata;
    const message = findFailure(user, kafka, store);
    const failed: Condition | undefined = message
      ? {
          type: 'NotReady',
          status: 'True',
          reason: 'InvalidResourceException',
          message,
        }
      : undefined;
    const type = String(valueAt(user.spec, ['authentication', 'type']) ?? '');
    const keys = KEYS[type];
    if (!failed && keys) {
      const labels = {
        [CLUSTER]: kafka.metadata.name,
        'strimzi.io/kind': 'KafkaUser',
        'app.kubernetes.io/managed-by': 'strimzi-user-operator',
      };
      ensureOwned(store, user, secret({ name, labels }, keys));
    }
    store.patchStatus(user, {
      observedGeneration,
      username: type === 'tls' ? `CN=${name}` : name,
      ...(!failed && keys && { secret: name }),
      conditions: strimziConditions(user, failed, timestamp(now())),
    });
  },
};
