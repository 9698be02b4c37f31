/** Kinds that are read of Redis, by their ids in WATCHED_KINDS. */
export const FAILOVERS = 'redisfailovers.databases.spotahome.com';
export const STATEFUL_SETS = 'statefulsets.apps';
export const DEPLOYMENTS = 'deployments.apps';
export const PODS = 'pods';

/** Labels of the operator on its pods. */
export const FAILOVER_LABEL = 'redisfailovers.databases.spotahome.com/name';
export const COMPONENT_LABEL = 'app.kubernetes.io/component';
export const ROLE_LABEL = 'redisfailovers-role';

/** Of the fork of freshworks: the operator leaves the object alone. */
export const SKIP_ANNOTATION = 'redis-failover.freshworks.com/skip-reconcile';

/** On pods that the ambient mesh has taken in. */
export const AMBIENT_ANNOTATION = 'ambient.istio.io/redirection';
