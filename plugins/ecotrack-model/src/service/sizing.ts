import type { Delivery, Environment, Resources, Scaling } from './delivery';
import type { Service } from './service';

/** Resources and scaling of one environment: its own where it says so, else the service's. */
export const sizingOf = (
  service: Pick<Service, 'spec'>,
  environment: Pick<Environment, 'resources' | 'scaling'>,
): Resources & Scaling => ({
  ...service.spec.delivery.resources,
  ...service.spec.delivery.scaling,
  ...environment.resources,
  ...environment.scaling,
});

/** Ephemeral storage of the node that each replica asks for, the same for every service. */
export const REPLICA_STORAGE = { requested: '256Mi', limit: '1Gi' } as const;

/** How a new version comes: one pod more, none less. */
export const ROLLOUT = { maxSurge: 1, maxUnavailable: 0 } as const;

/**
 * Pods there are at most: all replicas, and one more while a new version comes. A canary ends with as many
 * pods again, for the old version stays whole until the new one has proved itself.
 */
export const podsAtMost = (
  { maxReplicas }: Pick<Scaling, 'maxReplicas'>,
  strategy: Delivery['strategy'],
): number =>
  strategy === 'canary' ? 2 * maxReplicas : maxReplicas + ROLLOUT.maxSurge;

/** The proxy beside each replica, by Istio's defaults; a ResourceQuota counts it. */
export const SIDECAR = {
  name: 'istio-proxy',
  cpu: '100m',
  cpuLimit: '2000m',
  memory: '128Mi',
  memoryLimit: '1024Mi',
} as const;

/** Whether the number of pods changes with the load. */
export const isAutoscaled = ({
  minReplicas,
  maxReplicas,
}: Pick<Scaling, 'minReplicas' | 'maxReplicas'>): boolean =>
  maxReplicas > minReplicas;
