import type { Platform } from '../../platform/platform';
import {
  FOREIGN_DATABASE_NAMES,
  FOREIGN_DATABASE_PREFIX,
  SQL_RESERVED,
} from '../reserved/sql';
import type { SpanningRule } from '../SpanningRule';

export const reservedDatabase: SpanningRule<Platform> = {
  id: 'platform/reserved-database',
  message: 'The name {name} belongs to PostgreSQL or CloudNativePG.',
  fix: 'Use a name such as "ecotrack".',
  *check({ postgres }) {
    for (const field of ['database', 'owner'] as const) {
      const name = postgres?.[field];
      if (
        name !== undefined &&
        (SQL_RESERVED.has(name) ||
          FOREIGN_DATABASE_NAMES.has(name) ||
          FOREIGN_DATABASE_PREFIX.test(name))
      )
        yield { path: ['postgres', field], values: { name } };
    }
  },
};

export const enoughBrokers: SpanningRule<Platform> = {
  id: 'platform/replication-brokers',
  message:
    'Topics have {replicas} replicas but there are {brokers} brokers: no topic would become ready.',
  fix: 'Make replicationFactor at most brokers.',
  *check({ kafka }) {
    const { replicationFactor: replicas, brokers } = kafka ?? {};
    if (replicas !== undefined && brokers !== undefined && replicas > brokers)
      yield {
        path: ['kafka', 'replicationFactor'],
        values: { replicas, brokers },
      };
  },
};

export const inSyncReplicas: SpanningRule<Platform> = {
  id: 'platform/in-sync-replicas',
  message:
    'With {replicas} replicas of which {inSync} must be in sync, the loss of one broker stops all writing.',
  fix: 'Make minInsyncReplicas less than replicationFactor.',
  *check({ kafka }) {
    const { replicationFactor: replicas, minInsyncReplicas: inSync } =
      kafka ?? {};
    if (replicas !== undefined && inSync !== undefined && inSync >= replicas)
      yield {
        path: ['kafka', 'minInsyncReplicas'],
        values: { replicas, inSync },
      };
  },
};
