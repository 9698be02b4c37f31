import type { Platform, Service } from '@ecotrack/model';

/** A server that integration tests need: named by the environment, or a container. */
export interface TestServer {
  /** Variable that names a running one. */
  readonly variable: string;
  readonly bean: string;
  readonly type: string;
  readonly import: string;
  readonly image: string;
  /** Image the container class was made for. */
  readonly substituteFor: string;
}

export const testServers = (
  { spec }: Service,
  { versions }: Platform,
): readonly TestServer[] => [
  ...(spec.postgres
    ? [
        {
          variable: 'IT_DB_URL',
          bean: 'postgres',
          type: 'PostgreSQLContainer',
          import: 'org.testcontainers.postgresql.PostgreSQLContainer',
          image: versions.postgresImage,
          substituteFor: 'postgres',
        },
      ]
    : []),
  ...(spec.redis
    ? [
        {
          variable: 'IT_REDIS_HOST',
          bean: 'redis',
          type: 'RedisContainer',
          import: 'com.redis.testcontainers.RedisContainer',
          image: versions.redisImage,
          substituteFor: 'redis',
        },
      ]
    : []),
  ...(spec.kafka
    ? [
        {
          variable: 'IT_KAFKA_BROKERS',
          bean: 'kafka',
          type: 'KafkaContainer',
          import: 'org.testcontainers.kafka.KafkaContainer',
          image: versions.kafkaImage,
          substituteFor: 'apache/kafka',
        },
      ]
    : []),
];
