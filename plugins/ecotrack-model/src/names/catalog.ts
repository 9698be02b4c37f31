import { limited } from './limit';
import type { Named } from './Named';

/** Longest name of a catalog entity. */
const MAX_ENTITY_NAME = 63;

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

/** FNV-1a in eight hexadecimal digits: tells shortened names apart, guards nothing. */
function digest(text: string): string {
  let hash = 0x811c9dc5;
  for (const character of text) {
    hash = Math.imul(hash ^ character.charCodeAt(0), 0x01000193);
  }
  return (hash >>> 0).toString(16).padStart(8, '0');
}

/**
 * Resource of a topic, named alike by the service that publishes it and those that consume it.
 * A topic may be longer than a catalog name: then its end is replaced by a digest of the whole.
 */
export function topicResource(topic: string): string {
  const name = `${topic}-topic`;
  return name.length <= LONGEST
    ? name
    : `${topic.slice(0, 48).replace(/-$/, '')}-${digest(topic)}-topic`;
}
