import type { Service } from '../service/service';

type Named = Pick<Service, 'metadata'>;

/** OAuth scopes of the API: reading (GET), and everything that changes something. */
export const readScope = (service: Named) => `${service.metadata.name}.read`;
export const writeScope = (service: Named) => `${service.metadata.name}.write`;
