import { SETTINGS, type Row } from './Row';

/** Secrets, database, topics and caches. */
export const SECRETS_AND_DATA: readonly Row[] = [
  [
    'key of a Secret',
    'PROD/deployment.yaml',
    'key: sasl.jaas.config',
    'key: jaas.config',
  ],
  [
    'name of a Secret',
    'PROD/external-secrets.yaml',
    'target:\n    name: order-service-redis',
    'target:\n    name: order-service-cache',
  ],
  [
    'setting of a Secret',
    'PROD/deployment.yaml',
    'path: spring.data.redis.password',
    'path: spring.redis.password',
  ],
  [
    'owner of the database',
    'PROD/database.yaml',
    'owner: order_service_owner',
    'owner: order_service_admin',
  ],
  [
    'name of the database',
    'PROD/config-maps.yaml',
    ':5432/order_service?',
    ':5432/orders?',
  ],
  [
    'role of the application',
    SETTINGS,
    'username: order_service_app',
    'username: order_service',
  ],
  [
    'role that is granted',
    'src/main/resources/db/migration/common/V1_9_0__grant_application_role.sql',
    "rolname = 'order_service_app'",
    "rolname = 'order_service'",
  ],
  [
    'topic of the application',
    SETTINGS,
    'destination: order-events',
    'destination: orders-events',
  ],
  [
    'topic that is made',
    'PROD/kafka-topics.yaml',
    'topicName: order-events',
    'topicName: orders-events',
  ],
  [
    'dead letter topic',
    SETTINGS,
    'dlq-name: order-service.payment-events-dlt',
    'dlq-name: order-service.payment-events-dlq',
  ],
  [
    'consumer group',
    SETTINGS,
    'group: order-service.payment-events',
    'group: orders.payment-events',
  ],
  [
    'right to a topic',
    'PROD/kafka-user.yaml',
    'name: payment-events',
    'name: payments-events',
  ],
  [
    'life of a cache',
    'src/main/java/com/ecotrack/order/cache/CacheConfig.java',
    'Duration.ofMinutes(3)',
    'Duration.ofMinutes(30)',
  ],
  [
    'prefix of the keys of the cache',
    SETTINGS,
    'key-prefix: "order-service:"',
    'key-prefix: "orders:"',
  ],
];
