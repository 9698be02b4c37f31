import type {
  EntityHealth,
  TechnologyHealth,
} from '@ecotrack/backstage-plugin-platform-health-common';
import { backupOverdue, consumerStopped, lagging } from './findings';
import { DAY, HOUR, ago } from './moments';

const trend = (values: readonly (number | null)[]) => ({
  stepSeconds: 60,
  values,
});

const fine = (
  technology: string,
  environment: string,
  sentence: string,
  keyNumbers: TechnologyHealth['keyNumbers'] = [],
): TechnologyHealth => ({
  technology,
  environment,
  state: 'healthy',
  sentence,
  findings: [],
  findingsTotal: 0,
  missing: [],
  keyNumbers,
  asOf: ago(12),
});

const postgresNumbers: TechnologyHealth['keyNumbers'] = [
  { id: 'ready-instances', value: 3, of: 3, unit: 'count' },
  {
    id: 'replication-lag',
    value: 48 * 1024 ** 2,
    unit: 'bytes',
    trend: trend([
      2e6,
      2e6,
      3e6,
      2.5e6,
      null,
      8e6,
      18e6,
      31e6,
      44e6,
      48 * 1024 ** 2,
    ]),
  },
  {
    id: 'connections',
    value: 212,
    of: 400,
    unit: 'count',
    trend: trend([180, 190, 185, 200, 210, 205, 214, 220, 215, 212]),
  },
];

/** order-service: PostgreSQL degraded and Kafka unhealthy in production, Redis not known there, the rest fine. */
export const orderService: EntityHealth = {
  entityRef: 'component:default/order-service',
  state: 'unhealthy',
  revision: '41',
  environments: ['dev', 'staging', 'prod'],
  technologies: [
    {
      ...fine('kafka', 'prod', 'Behind on payment-events'),
      state: 'unhealthy',
      findings: [consumerStopped],
      findingsTotal: 1,
      keyNumbers: [
        {
          id: 'consumer-lag',
          value: 128_400,
          unit: 'count',
          trend: trend([200, 900, 8_000, 22_000, 47_000, 80_000, 128_400]),
        },
        { id: 'retention-ratio', value: 0.31, unit: 'ratio' },
      ],
    },
    {
      ...fine('postgres', 'prod', '3 of 3 instances ready', postgresNumbers),
      state: 'degraded',
      findings: [lagging, backupOverdue],
      findingsTotal: 2,
    },
    {
      ...fine('redis', 'prod', 'Healthy as far as seen; Prometheus is silent.'),
      state: 'unknown',
      notAssessed: 2,
      missing: [
        {
          source: 'prometheus:redis/memory',
          cause: 'timeout',
          since: ago(2 * HOUR),
          message: 'Prometheus of prod did not answer within 5 s.',
        },
      ],
      keyNumbers: [{ id: 'ready-servers', value: 3, of: 3, unit: 'count' }],
    },
    {
      ...fine('delivery', 'staging', 'Argo CD is bringing it up to date'),
      state: 'progressing',
    },
    {
      ...fine('application', 'dev', 'Scaled to zero on purpose'),
      state: 'suspended',
    },
    fine('application', 'prod', '3 of 3 replicas ready', [
      { id: 'ready-replicas', value: 3, of: 3, unit: 'count' },
      { id: 'restarts', value: 0, unit: 'count' },
    ]),
    fine('postgres', 'staging', '3 of 3 instances ready', postgresNumbers),
    fine('postgres', 'dev', '1 of 1 instances ready'),
    fine('mesh', 'prod', 'All traffic is encrypted', [
      {
        id: 'requests',
        value: 84.2,
        unit: 'perSecond',
        trend: trend([70, 72, 80, 78, 85, 90, 84]),
      },
      { id: 'error-ratio', value: 0.0012, unit: 'ratio' },
      { id: 'latency-p99', value: 182, unit: 'milliseconds' },
    ]),
    fine('delivery', 'prod', 'Synced to main 4f2a91c'),
  ],
};

/** A database alone, all fine. */
export const allFine: EntityHealth = {
  entityRef: 'component:default/user-service',
  state: 'healthy',
  revision: '7',
  environments: ['dev'],
  technologies: [
    fine('postgres', 'dev', '1 of 1 instances ready', [
      { id: 'last-backup-age', value: 0.4 * DAY, unit: 'seconds' },
    ]),
  ],
};
