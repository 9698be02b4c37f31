import type { KubernetesObject } from '@ecotrack/backstage-plugin-platform-health-node';

export const NAME = 'order-service';
export const NAMESPACE = 'ecotrack-dev';
export const LABELS = { 'backstage.io/kubernetes-id': NAME };

export const condition = (type: string, status: string, reason?: string) => ({
  type,
  status,
  reason,
  message: `${reason} it says.`,
  lastTransitionTime: '2026-11-21T11:00:00Z',
});

export interface Overrides {
  readonly metadata?: object;
  readonly spec?: object;
  readonly status?: object;
}

/** A Deployment as its controller leaves it when the roll-out is done. */
export const deployment = (overrides: Overrides = {}): KubernetesObject => ({
  metadata: {
    name: NAME,
    namespace: NAMESPACE,
    uid: 'uid-of-deployment',
    generation: 3,
    creationTimestamp: '2026-11-01T08:00:00Z',
    labels: LABELS,
    ...overrides.metadata,
  },
  spec: {
    replicas: 2,
    progressDeadlineSeconds: 600,
    template: {
      spec: { containers: [{ name: NAME, image: 'registry/order-service:1' }] },
    },
    ...overrides.spec,
  },
  status: {
    observedGeneration: 3,
    replicas: 2,
    updatedReplicas: 2,
    readyReplicas: 2,
    availableReplicas: 2,
    conditions: [
      condition('Available', 'True', 'MinimumReplicasAvailable'),
      condition('Progressing', 'True', 'NewReplicaSetAvailable'),
    ],
    ...overrides.status,
  },
});

export const container = (overrides: object = {}) => ({
  name: NAME,
  restartCount: 0,
  state: { running: { startedAt: '2026-11-21T08:00:00Z' } },
  lastState: {},
  ...overrides,
});

export const pod = (
  number: number,
  containerStatuses: object[] = [container()],
  overrides: Overrides = {},
): KubernetesObject => ({
  metadata: {
    name: `${NAME}-${number}`,
    namespace: NAMESPACE,
    uid: `uid-of-pod-${number}`,
    creationTimestamp: '2026-11-21T08:00:00Z',
    labels: LABELS,
    ...overrides.metadata,
  },
  spec: { nodeName: `node-${number}` },
  status: {
    phase: 'Running',
    conditions: [condition('Ready', 'True')],
    containerStatuses,
    ...overrides.status,
  },
});

/** A container that ended so many minutes before noon and was started again. */
export const restarted = (
  restartCount: number,
  minutesAgo: number,
  reason = 'Error',
) =>
  container({
    restartCount,
    lastState: {
      terminated: {
        reason,
        finishedAt: new Date(
          Date.parse('2026-11-21T12:00:00Z') - minutesAgo * 60_000,
        ).toISOString(),
      },
    },
  });

export const waiting = (reason: string) =>
  container({ state: { waiting: { reason, message: `${reason} it says` } } });

export const service: KubernetesObject = {
  metadata: { name: NAME, namespace: NAMESPACE, uid: 'uid-of-service' },
};

export const autoscaler = (
  currentReplicas: number,
  conditions: object[] = [],
): KubernetesObject => ({
  metadata: {
    name: NAME,
    namespace: NAMESPACE,
    uid: 'uid-of-autoscaler',
    labels: LABELS,
  },
  spec: {
    scaleTargetRef: { apiVersion: 'apps/v1', kind: 'Deployment', name: NAME },
    minReplicas: 2,
    maxReplicas: 6,
  },
  status: { currentReplicas, conditions },
});
