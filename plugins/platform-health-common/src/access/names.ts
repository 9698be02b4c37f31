/** Subject of the only caller that the door answers. */
export const DOOR_SUBJECT = 'plugin:platform-health';

/** Channel of the signal that something changed; it says nothing else. */
export const HEALTH_SIGNAL_CHANNEL = 'platform-health';

/** Thresholds of an entity, as JSON: `{"postgres/replication-lag-bytes": 20000000}`. Held to the operator's bounds. */
export const THRESHOLDS_ANNOTATION = 'ecotrack.io/health-thresholds';

/** Key of the resource that an entity made of a running resource stands for. */
export const RESOURCE_ANNOTATION = 'ecotrack.io/health-resource';

/** Origin, and so the only author, of the entities that are made of running resources. */
export const RESOURCE_ORIGIN = 'platform-health:resources';
