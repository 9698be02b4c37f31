import type { Kinds } from './Constraint';

/** Everything that makes pods and is delivered. Pods themselves have a proxy by then that is not ours to judge. */
export const WORKLOADS: readonly Kinds[] = [
  { apiGroups: ['apps'], kinds: ['Deployment', 'StatefulSet', 'DaemonSet'] },
  { apiGroups: ['argoproj.io'], kinds: ['Rollout'] },
  { apiGroups: ['batch'], kinds: ['Job', 'CronJob'] },
];

/** `pod`: the specification of the pods that a workload makes; `containers`: all of them, whenever they run. */
export const PODS = `template := input.review.object.spec.jobTemplate.spec.template if {
  input.review.object.kind == "CronJob"
} else := input.review.object.spec.template

pod := template.spec

containers contains container if {
  some field in ["containers", "initContainers", "ephemeralContainers"]
  some container in pod[field]
}
`;
