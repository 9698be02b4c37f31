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

/** A budget that allows nothing for want of pods is none of Argo CD's worries; one that cannot be counted is. */
function disruptionBudgetHealth(object: KubernetesObject): Health {
  const refused = conditionOf(object, 'DisruptionAllowed', 'False');
  const isCounted = refused || conditionOf(object, 'DisruptionAllowed', 'True');
  return isCounted
    ? { status: 'Healthy', message: '' }
    : { status: 'Progressing', message: 'Waiting for status' };
}

/** Kubernetes' own autoscaler: whether it can scale and sees its metrics. */
function autoscalerHealth(object: KubernetesObject): Health {
  const blind =
    conditionOf(object, 'AbleToScale', 'False') ??
    conditionOf(object, 'ScalingActive', 'False');
  if (blind) return { status: 'Degraded', message: blind.message };
  const able = conditionOf(object, 'AbleToScale', 'True');
  return able
    ? { status: 'Healthy', message: able.message }
    : { status: 'Progressing', message: 'Waiting to Autoscale' };
}

function scaledObjectHealth(object: KubernetesObject): Health {
  const failed = conditionOf(object, 'Ready', 'False');
  if (failed) return { status: 'Degraded', message: failed.message };
  const ready = conditionOf(object, 'Ready', 'True');
  return ready
    ? { status: 'Healthy', message: ready.message }
    : {
        status: 'Progressing',
        message: 'Creating HorizontalPodAutoscaler Object',
      };
}

const CHECKS: Record<string, (object: KubernetesObject) => Health> = {
  'apps/Deployment': deploymentHealth,
  'autoscaling/HorizontalPodAutoscaler': autoscalerHealth,
  'policy/PodDisruptionBudget': disruptionBudgetHealth,
  'keda.sh/ScaledObject': scaledObjectHealth,
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
