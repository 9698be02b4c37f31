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

/** Whether the controller calls the newest pods complete; pods that fail later do not change that. */
export const isRolledOut = (deployment: KubernetesObject): boolean =>
  isObserved(deployment) &&
  statusCount(deployment, 'updatedReplicas') >= wantedReplicas(deployment) &&
  conditionOf(deployment, 'Progressing')?.reason === 'NewReplicaSetAvailable';
