export * from './service/service';
export * from './service/sizing';
export * from './service/postgres/columnType';
export type { Metadata } from './service/metadata';
export type { Application } from './service/application';
export type { Operation } from './service/values/operation';
export type { Postgres } from './service/postgres/postgres';
export type { Check, Index, Table } from './service/postgres/table';
export type { Column } from './service/postgres/column';
export type { Cache, Redis, Sessions } from './service/redis';
export type { ConsumedTopic, Kafka, PublishedTopic } from './service/kafka';
export type { EventField, EventItemField, EventType } from './service/event';
export { SCALAR_TYPES } from './service/values/scalarTypes';
export type { Mesh } from './service/mesh';
export type {
  Delivery,
  Environment,
  Resources,
  Scaling,
} from './service/delivery';
export type { BusinessMetric, Observability } from './service/observability';
export type { Secret, Security } from './service/security';
export * from './platform/platform';
export { platformOf } from './platform/platformOf';
export type { Source } from './platform/source';
export * from './names';
export * from './presets';
export * from './parse';
export * from './answers';
export * from './edit';
export * from './repair';
export { cronWithSeconds } from './platform/cron';
export * from './schema';
export * from './taken';
export { redactSecrets } from './rules/security/looksSecret';
export { isPersonal } from './rules/security/sensitive';
export { secretPaths } from './rules/security/findSecrets';
export * from './totals';
