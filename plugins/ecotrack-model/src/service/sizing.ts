import type { Environment, Resources, Scaling } from './delivery';
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
