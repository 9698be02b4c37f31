import { KubernetesObject } from '../../kubernetes';
import { isRecord, valueAt } from '../../kubernetes/store/objects';
import { Health } from './Health';

/** The rollout of a Deployment, in Argo CD's words. */
export function deploymentHealth(object: KubernetesObject): Health {
  const count = (field: string) => {
    const value = valueAt(object.status, [field]);
    return typeof value === 'number' ? value : 0;
  };
  const progressing = (message: string): Health => ({
    status: 'Progressing',
    message: `Waiting for rollout to finish: ${message}`,
  });
  if (valueAt(object.spec, ['paused']) === true) {
    return { status: 'Suspended', message: 'Deployment is paused' };
  }
  if (object.metadata.generation > count('observedGeneration')) {
    return progressing(
      'observed deployment generation less than desired generation',
    );
  }
  const conditions = valueAt(object.status, ['conditions']);
  const isLate =
    Array.isArray(conditions) &&
    conditions.some(
      item =>
        isRecord(item) &&
        item.type === 'Progressing' &&
        item.reason === 'ProgressDeadlineExceeded',
    );
  if (isLate) {
    return {
      status: 'Degraded',
      message: `Deployment "${object.metadata.name}" exceeded its progress deadline`,
    };
  }
  const wanted = valueAt(object.spec, ['replicas']);
  const updated = count('updatedReplicas');
  if (typeof wanted === 'number' && updated < wanted) {
    return progressing(
      `${updated} out of ${wanted} new replicas have been updated...`,
    );
  }
  if (count('replicas') > updated) {
    return progressing(
      `${count('replicas') - updated} old replicas are pending termination...`,
    );
  }
  const available = count('availableReplicas');
  return available < updated
    ? progressing(
        `${available} of ${updated} updated replicas are available...`,
      )
    : { status: 'Healthy', message: '' };
}
