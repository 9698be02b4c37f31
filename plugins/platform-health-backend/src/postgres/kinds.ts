/** Kinds that are read of PostgreSQL, by their ids in WATCHED_KINDS. */
export const CLUSTERS = 'clusters.postgresql.cnpg.io';
export const POOLERS = 'poolers.postgresql.cnpg.io';
export const BACKUPS = 'backups.postgresql.cnpg.io';
export const SCHEDULED_BACKUPS = 'scheduledbackups.postgresql.cnpg.io';
export const DATABASES = 'databases.postgresql.cnpg.io';
export const DATABASE_ROLES = 'databaseroles.postgresql.cnpg.io';
export const OBJECT_STORES = 'objectstores.barmancloud.cnpg.io';
export const DEPLOYMENTS = 'deployments.apps';
export const PODS = 'pods';

/** Labels of the operator on the pods of a cluster. */
export const CLUSTER_LABEL = 'cnpg.io/cluster';
export const POD_ROLE_LABEL = 'cnpg.io/podRole';
export const INSTANCE_ROLE_LABEL = 'cnpg.io/instanceRole';

/** Annotations that change what the operator does. */
export const RECONCILIATION_ANNOTATION = 'cnpg.io/reconciliationLoop';
export const FENCED_ANNOTATION = 'cnpg.io/fencedInstances';
export const HIBERNATION_CONDITION = 'cnpg.io/hibernation';
