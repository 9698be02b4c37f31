import {
  conditionOf,
  countAt,
  required,
  Unreadable,
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

const DONE = 'NewReplicaSetAvailable';

/** Reasons that the controller gives in the condition Progressing. */
const REASONS = [
  DONE,
  'ReplicaSetUpdated',
  'NewReplicaSetCreated',
  'FoundNewReplicaSet',
  'ReplicaSetCreateError',
  'ProgressDeadlineExceeded',
  'DeploymentPaused',
  'DeploymentResumed',
];

/** Why the controller says that the roll-out goes on, is done or is stuck. Throws Unreadable: it always says why. */
function progressReason(deployment: KubernetesObject): string {
  const what = `condition Progressing of ${deployment.metadata.name}`;
  const progressing = required(
    conditionOf(deployment, 'Progressing'),
    `the ${what}`,
  );
  const reason = required(progressing.reason, `the reason of the ${what}`);
  if (REASONS.includes(reason)) return reason;
  throw new Unreadable(`the reason ${reason} of the ${what} is not known`);
}

/** Whether the controller calls the newest pods complete; pods that fail later do not change that. */
export const isRolledOut = (deployment: KubernetesObject): boolean =>
  isObserved(deployment) &&
  statusCount(deployment, 'updatedReplicas') >= wantedReplicas(deployment) &&
  progressReason(deployment) === DONE;
