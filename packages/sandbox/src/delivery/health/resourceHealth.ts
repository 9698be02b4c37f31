import { KubernetesObject } from '../../kubernetes';
import { groupOf, isRecord, valueAt } from '../../kubernetes/store/objects';
import { deploymentHealth } from './deploymentHealth';
import { Health } from './Health';

function conditionOf(object: KubernetesObject, type: string, status: string) {
  const conditions = valueAt(object.status, ['conditions']);
  const found = Array.isArray(conditions)
    ? conditions.find(
        item => isRecord(item) && item.type === type && item.status === status,
      )
    : undefined;
  if (!isRecord(found)) return undefined;
  return { message: typeof found.message === 'string' ? found.message : '' };
}

/** Strimzi's operators: Ready, or NotReady with a reason. */
function strimziHealth(object: KubernetesObject, waitingFor: string): Health {
  const notReady = conditionOf(object, 'NotReady', 'True');
  if (notReady) return { status: 'Degraded', message: notReady.message };
  return conditionOf(object, 'Ready', 'True')
    ? { status: 'Healthy', message: '' }
    : { status: 'Progressing', message: `Waiting for ${waitingFor}` };
}

function externalSecretHealth(object: KubernetesObject): Health {
  const failed = conditionOf(object, 'Ready', 'False');
  if (failed) return { status: 'Degraded', message: failed.message };
  const ready = conditionOf(object, 'Ready', 'True');
  return ready
    ? { status: 'Healthy', message: ready.message }
    : { status: 'Progressing', message: 'Waiting for ExternalSecret' };
}

/** CloudNativePG's Database and DatabaseRole: applied, or not and why. */
function appliedHealth(object: KubernetesObject): Health {
  const at = (field: string) => valueAt(object.status, [field]);
  const observed = at('observedGeneration');
  const isStale =
    typeof observed === 'number' && observed < object.metadata.generation;
  if (isStale || typeof at('applied') !== 'boolean') {
    return { status: 'Progressing', message: `Waiting for ${object.kind}` };
  }
  return at('applied') === true
    ? { status: 'Healthy', message: '' }
    : { status: 'Degraded', message: String(at('message') ?? '') };
}

const CHECKS: Record<string, (object: KubernetesObject) => Health> = {
  'apps/Deployment': deploymentHealth,
  'kafka.strimzi.io/KafkaTopic': o => strimziHealth(o, 'Kafka Topic'),
  'kafka.strimzi.io/KafkaUser': o => strimziHealth(o, 'Kafka User'),
  'external-secrets.io/ExternalSecret': externalSecretHealth,
  'postgresql.cnpg.io/Database': appliedHealth,
  'postgresql.cnpg.io/DatabaseRole': appliedHealth,
};

/** Argo CD's view of one live object; undefined for kinds that have no health. */
export function resourceHealth(object: KubernetesObject): Health | undefined {
  if (object.metadata.deletionTimestamp) {
    return { status: 'Progressing', message: 'Pending deletion' };
  }
  return CHECKS[`${groupOf(object.apiVersion)}/${object.kind}`]?.(object);
}
