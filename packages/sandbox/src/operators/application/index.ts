import { disruptionBudgets } from '../pods/disruptionBudgets';
import { kubelet } from '../pods/kubelet';
import { volumeClaims } from '../pods/volumeClaims';
import { Controller } from '../runtime/Controller';
import { deployments } from './deployments';
import { replicaSets } from './replicaSets';
import { services } from './services';
import { statefulSets } from './statefulSets';

/** Kubernetes' own controllers, scheduler and kubelet. */
export const applicationControllers: Controller[] = [
  kubelet,
  volumeClaims,
  disruptionBudgets,
  replicaSets,
  deployments,
  statefulSets,
  services,
];
