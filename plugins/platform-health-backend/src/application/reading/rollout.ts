import {
  conditionOf,
  countAt,
  required,
  type KubernetesObject,
} from '@ecotrack/backstage-plugin-platform-health-node';
import { statusCount, wantedReplicas } from './deployment';

/** Whether the controller has seen the newest specification. Throws Unreadable. */
export function isObserved(deployment: KubernetesObject): boolean {
  const { generation, name } = deployment.metadata;
  return (
    required(
      countAt(deployment, 'status', 'observedGeneration'),
      `status.observedGeneration of ${name}`,
    ) >= required(generation, `metadata.generation of ${name}`)
  );
}

/** Why the controller says that the roll-out goes on, is done or is stuck. Throws Unreadable: it always says why. */
function progressReason(deployment: KubernetesObject): string {
  const what = `condition Progressing of ${deployment.metadata.name}`;
  const progressing = required(
    conditionOf(deployment, 'Progressing'),
    `the ${what}`,
  );
  return required(progressing.reason, `the reason of the ${what}`);
}

/** Whether the controller calls the newest pods complete; pods that fail later do not change that. */
export const isRolledOut = (deployment: KubernetesObject): boolean =>
  isObserved(deployment) &&
  statusCount(deployment, 'updatedReplicas') >= wantedReplicas(deployment) &&
  progressReason(deployment) === 'NewReplicaSetAvailable';
