import type { Projection } from '@ecotrack/backstage-plugin-platform-health-node';
import { SERVICE_LABEL } from '../reading/serviceOf';

export const DEPLOYMENT = 'deployments.apps';
export const POD = 'pods';
export const SERVICE = 'services';
export const AUTOSCALER = 'horizontalpodautoscalers.autoscaling';

const CONTAINER_FIELDS = [
  'name',
  'restartCount',
  'state.waiting',
  ...['state', 'lastState'].flatMap(state =>
    ['reason', 'finishedAt'].map(field => `${state}.terminated.${field}`),
  ),
];
const CONTAINER_STATUS = ['containerStatuses', 'initContainerStatuses'].flatMap(
  list => CONTAINER_FIELDS.map(field => `status.${list}.*.${field}`),
);

/** What verdicts on applications read of the objects. */
export const applicationProjections: readonly Projection[] = [
  {
    kind: DEPLOYMENT,
    keep: [
      'spec.replicas',
      'spec.paused',
      'spec.progressDeadlineSeconds',
      'spec.template.spec.containers.*.name',
      'spec.template.spec.containers.*.image',
      'status.observedGeneration',
      'status.replicas',
      'status.updatedReplicas',
      'status.readyReplicas',
      'status.availableReplicas',
      'status.conditions',
    ],
  },
  {
    kind: POD,
    keep: [
      'spec.nodeName',
      'status.phase',
      'status.conditions',
      ...CONTAINER_STATUS,
    ],
    indexes: [SERVICE_LABEL],
  },
  { kind: SERVICE, keep: [] },
  {
    kind: AUTOSCALER,
    keep: [
      'spec.scaleTargetRef',
      'spec.minReplicas',
      'spec.maxReplicas',
      'status.currentReplicas',
      'status.conditions',
    ],
    indexes: [SERVICE_LABEL],
  },
];
