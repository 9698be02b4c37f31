import type { Named } from './Named';
import type { Table } from '../service/postgres/table';
import { entityClass } from './java';
import { camelCase, pascalCase, snakeCase } from './words';

/** One consumer group for each service and topic. */
export const consumerGroup = (service: Named, topic: string) =>
  `${service.metadata.name}.${topic}`;
/** Dead letter topic of one consumer group. The dot keeps service and topic apart: neither may hold one. */
export const deadLetterTopic = (service: Named, topic: string) =>
  `${service.metadata.name}.${topic}-dlt`;
/** KafkaUser, and the user name at the brokers. */
export const kafkaUser = (service: Named) => service.metadata.name;
/** Prefix of the transactional ids of the service's replicas; the dot keeps `order` out of `order-service`. */
export const transactionalIdPrefix = (service: Named) =>
  `${service.metadata.name}.`;
/** Spring Cloud Stream binding that publishes to a topic. */
export const outputBinding = (topic: string) => `${camelCase(topic)}-out-0`;
/** Function bean that handles a consumed topic. */
export const consumerFunction = (topic: string) => camelCase(topic);
/** Spring Cloud Stream binding that consumes a topic. */
export const inputBinding = (topic: string) =>
  `${consumerFunction(topic)}-in-0`;
/** Field of the envelope that holds the id of the row: `order_id` for the entity `Order`; also the key of the message. */
export const envelopeId = (table: Pick<Table, 'name' | 'entity'>) =>
  `${snakeCase(entityClass(table))}_id`;
/**
 * A dead letter topic has one partition: the consumer does not know how many the topic of
 * another service has, and failed events need no order among each other.
 */
export const DEAD_LETTER_PARTITIONS = 1;
/** Gauge of how long the oldest unpublished event has been waiting; in Prometheus with `_seconds` at its end. */
export const OUTBOX_AGE_METRIC = 'ecotrack.outbox.oldest.unpublished';
/** Root of the Java names of a consumed topic: `PaymentEvents` for `payment-events`. */
export const topicClass = (topic: string) => pascalCase(topic);
