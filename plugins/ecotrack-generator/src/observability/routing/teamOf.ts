import type { Service } from '@ecotrack/model';

/** The team that owns the service, without kind and namespace: `orders-team` of `group:default/orders-team`. */
export const teamOf = ({ metadata }: Pick<Service, 'metadata'>) =>
  metadata.owner.slice(metadata.owner.indexOf('/') + 1);
