import { limited } from './limit';
import type { Named } from './Named';

/**
 * Names of catalog entities. Every kind of thing has its own ending, so that no two entities of a
 * service are told apart by their kind alone.
 */
export const componentName = (service: Named) => service.metadata.name;
/** API entity of the HTTP interface; takes the bare name of a service, also of one that is called. */
export const openApiName = (service: string) => `${service}-openapi`;
/** API entity of the published events of a service. */
export const asyncApiName = (service: string) => `${service}-asyncapi`;
export const databaseResource = (service: Named) =>
  `${service.metadata.name}-database`;
export const cacheResource = (service: Named) =>
  `${service.metadata.name}-cache`;
/** Longest name of a catalog entity. */
const LONGEST = 63;

/**
 * Resource of a topic, named alike by the service that publishes it and those that consume it.
 * A topic may be longer than a catalog name: then its end is replaced by a digest of the whole.
 */
export const topicResource = (topic: string) =>
  `${limited(topic, LONGEST - '-topic'.length, '-')}-topic`;
