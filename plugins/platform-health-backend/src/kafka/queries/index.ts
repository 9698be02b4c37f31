import type { QueryTemplate } from '@ecotrack/backstage-plugin-platform-health-node';
import * as brokers from './brokers';
import * as consumers from './consumers';
import * as storage from './storage';
import * as topics from './topics';

export * from './brokers';
export * from './consumers';
export * from './storage';
export * from './topics';

/** Every query that verdicts on Kafka may send. */
export const kafkaQueries: readonly QueryTemplate[] = [
  ...Object.values(brokers),
  ...Object.values(storage),
  ...Object.values(topics),
  ...Object.values(consumers),
];
