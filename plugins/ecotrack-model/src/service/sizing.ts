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
