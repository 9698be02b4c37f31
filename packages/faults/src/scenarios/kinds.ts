export const PODS = 'pods';
export const POSTGRES = 'clusters.postgresql.cnpg.io';
export const KAFKAS = 'kafkas.kafka.strimzi.io';
export const SECRETS = 'externalsecrets.external-secrets.io';
export const TOPICS = 'kafkatopics.kafka.strimzi.io';

/** The database cluster of the first environment. */
export const DATABASE = {
  technology: 'postgres',
  type: 'cluster',
  namespace: 'data-dev',
  name: 'postgres-cluster',
};

/** Its Kafka. */
export const BROKERS = {
  technology: 'kafka',
  type: 'cluster',
  namespace: 'data-dev',
  name: 'kafka-cluster',
};

/** Its Redis. */
export const CACHE = {
  technology: 'redis',
  type: 'failover',
  namespace: 'data-dev',
  name: 'redis-cluster',
};

/** One of its services. */
export const USER_SERVICE = {
  technology: 'application',
  type: 'workload',
  namespace: 'ecotrack-dev',
  name: 'user-service',
};

/** The secrets of that service. */
export const USER_SECRETS = {
  technology: 'delivery',
  type: 'secrets',
  namespace: 'ecotrack-dev',
  name: 'user-service',
};
