import type { Named } from './Named';

/** OAuth scopes of the API: reading (GET), and everything that changes something. */
export const readScope = (service: Named) => `${service.metadata.name}.read`;
export const writeScope = (service: Named) => `${service.metadata.name}.write`;
