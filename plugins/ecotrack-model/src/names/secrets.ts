import type { Named } from './Named';

/** Kubernetes Secrets of a service, each fed by one path of OpenBao. */
export const databaseSecret = (service: Named) =>
  `${service.metadata.name}-database`;
export const databaseOwnerSecret = (service: Named) =>
  `${service.metadata.name}-database-owner`;
export const redisSecret = (service: Named) => `${service.metadata.name}-redis`;
export const kafkaSecret = (service: Named) => `${service.metadata.name}-kafka`;
/** What KEDA logs in to Kafka with, to read the lag of the service. */
export const kafkaLagSecret = (service: Named) =>
  `${service.metadata.name}-kafka-lag`;
export const ownSecret = (service: Named, name: string) =>
  `${service.metadata.name}-${name}`;

/** Paths in OpenBao. The database engine answers at `static-creds`, the key-value engine below its own mount. */
export const databaseCredentialsPath = (service: Named) =>
  `/database/static-creds/${service.metadata.name}`;
export const databaseOwnerPath = (service: Named) =>
  `postgres/${service.metadata.name}-owner`;
export const redisPath = () => 'redis/auth';
export const kafkaPath = (service: Named) =>
  `kafka/users/${service.metadata.name}`;
/** Where the platform keeps the certificate of the Kafka cluster's own authority. */
export const kafkaCertificatePath = () => 'kafka/ca';
