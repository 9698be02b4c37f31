import type {
  Finding,
  ResourceRef,
} from '@ecotrack/backstage-plugin-platform-health-common';
import { HOUR, MINUTE, ago } from './moments';

export const postgresCluster: ResourceRef = {
  technology: 'postgres',
  type: 'cluster',
  cluster: 'prod',
  namespace: 'data',
  name: 'postgres-cluster',
};

export const orderConsumer: ResourceRef = {
  technology: 'kafka',
  type: 'consumer',
  cluster: 'prod',
  namespace: 'data',
  name: 'order-service',
};

export const lagging: Finding = {
  rule: 'postgres/replication-lag-bytes',
  state: 'degraded',
  resource: postgresCluster,
  sentence: 'Replica postgres-cluster-3 is 48 MiB behind the primary.',
  evidence: [
    {
      name: 'Replication lag of postgres-cluster-3',
      value: 48 * 1024 ** 2,
      unit: 'bytes',
      threshold: 10_000_000,
      source: 'prometheus:postgres/replication-lag',
      asOf: ago(20),
    },
  ],
  since: ago(14 * MINUTE),
  nextStep:
    'Look for long transactions and a busy disk on the replica before you promote it.',
  links: [
    { kind: 'grafana', url: 'https://grafana.ecotrack.example/d/postgres' },
    { kind: 'logs', url: 'https://logs.ecotrack.example/?q=postgres' },
  ],
};

export const backupOverdue: Finding = {
  rule: 'postgres/backup-overdue',
  state: 'degraded',
  resource: postgresCluster,
  sentence: 'The last backup is 31 hours old; one is due every 24 hours.',
  evidence: [
    {
      name: 'Age of the last backup',
      value: 31 * HOUR,
      unit: 'seconds',
      threshold: 24 * HOUR,
      source: 'kubernetes:backups.postgresql.cnpg.io',
      asOf: ago(8),
    },
  ],
  since: ago(7 * HOUR),
  nextStep: 'Read why the last Backup failed and take one by hand.',
  links: [],
};

export const consumerStopped: Finding = {
  rule: 'kafka/consumer-lag',
  state: 'unhealthy',
  resource: orderConsumer,
  sentence:
    'order-service is 128,400 records behind on payment-events and falls further behind.',
  evidence: [
    {
      name: 'Records behind on payment-events',
      value: 128_400,
      unit: 'count',
      threshold: 10_000,
      source: 'prometheus:kafka/consumer-lag',
    },
  ],
  since: ago(2 * HOUR),
  nextStep: 'See whether the consumer runs, then whether one record stops it.',
  lastKnown: [{ source: 'prometheus:kafka/consumer-lag', since: ago(300) }],
  links: [{ kind: 'grafana', url: 'https://grafana.ecotrack.example/d/kafka' }],
};
