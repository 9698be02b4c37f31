import type { RunningResourceRow } from '@ecotrack/backstage-plugin-platform-health-common';

/** What an entity made of a running resource is called. */
export interface ResourceKind {
  /** `spec.type`. */
  readonly type: string;
  /** In a sentence. */
  readonly noun: string;
}

const KINDS: Readonly<Record<string, ResourceKind>> = {
  'postgres:cluster': { type: 'postgres-cluster', noun: 'PostgreSQL cluster' },
  'postgres:database': { type: 'database', noun: 'PostgreSQL database' },
  'kafka:cluster': { type: 'kafka-cluster', noun: 'Kafka cluster' },
  'kafka:topic': { type: 'kafka-topic', noun: 'Kafka topic' },
  'kafka:consumer': { type: 'consumer-group', noun: 'Kafka consumer group' },
};

/** The kind of a resource; a Redis that is not the platform's shared one is somebody's cache. */
export function resourceKind({
  resource: { technology, type },
  isShared,
}: RunningResourceRow): ResourceKind {
  const found = KINDS[`${technology}:${type}`];
  if (found) return found;
  if (technology === 'redis')
    return isShared
      ? { type: 'redis-cluster', noun: 'Redis' }
      : { type: 'cache', noun: 'Redis' };
  return { type: `${technology}-${type}`, noun: `${technology} ${type}` };
}
