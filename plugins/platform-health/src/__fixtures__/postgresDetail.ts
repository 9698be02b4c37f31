import type {
  HealthReport,
  TechnologyDetail,
} from '@ecotrack/backstage-plugin-platform-health-common';
import { backupOverdue, lagging, postgresCluster } from './findings';
import { DAY, HOUR, MINUTE, ago } from './moments';

const cluster: HealthReport = {
  resource: postgresCluster,
  state: 'degraded',
  sentence: '3 of 3 instances ready',
  findings: [lagging, backupOverdue],
  missing: [],
  notAssessed: [
    {
      rule: 'postgres/slow-queries',
      reason: 'source-not-configured',
      source: 'prometheus:postgres/slow-queries',
    },
    { rule: 'postgres/hibernated', reason: 'does-not-apply' },
  ],
  keyNumbers: [{ id: 'ready-instances', value: 3, of: 3, unit: 'count' }],
  certificates: [
    {
      purpose: 'server',
      name: 'postgres-cluster-server',
      expires: ago(-9 * DAY),
    },
    {
      purpose: 'cluster CA',
      name: 'postgres-cluster-ca',
      expires: ago(-81 * DAY),
    },
  ],
  details: {
    type: 'postgres-cluster',
    phase: 'Cluster in healthy state',
    version: '18.1',
    wantedInstances: 3,
    primarySince: ago(11 * DAY),
    connections: { used: 212, max: 400 },
    instances: [
      {
        name: 'postgres-cluster-1',
        role: 'primary',
        ready: true,
        fenced: false,
        zone: 'eu-central-1a',
        diskRatio: 0.58,
      },
      {
        name: 'postgres-cluster-2',
        role: 'replica',
        ready: true,
        fenced: false,
        zone: 'eu-central-1b',
        lagBytes: 120_000,
        diskRatio: 0.57,
      },
      {
        name: 'postgres-cluster-3',
        role: 'replica',
        ready: true,
        fenced: false,
        zone: 'eu-central-1c',
        lagBytes: 48 * 1024 ** 2,
        diskRatio: 0.84,
      },
    ],
    recovery: {
      from: ago(6.2 * DAY),
      to: ago(9 * MINUTE),
      wantedSeconds: 7 * DAY,
      rpoSeconds: 5 * MINUTE,
      lastBackup: ago(31 * HOUR),
      nextBackup: ago(-3 * HOUR),
      method: 'plugin',
    },
    poolers: [
      {
        name: 'postgres-pooler-rw',
        access: 'rw',
        poolMode: 'transaction',
        ready: 2,
        wanted: 2,
        paused: false,
        waitingClients: 0,
      },
    ],
  },
  asOf: ago(12),
};

const database: HealthReport = {
  resource: { ...postgresCluster, type: 'database', name: 'order-service' },
  state: 'healthy',
  sentence: 'The database and its roles are applied',
  findings: [],
  missing: [],
  notAssessed: [],
  keyNumbers: [{ id: 'database-size', value: 4_200_000_000, unit: 'bytes' }],
  certificates: [],
  details: {
    type: 'postgres-database',
    database: 'order_service',
    owner: 'order_service_owner',
    applied: true,
    sizeBytes: 4_200_000_000,
    roles: [
      { name: 'order_service_owner', applied: true },
      { name: 'order_service_app' },
    ],
  },
  asOf: ago(12),
};

export const postgresDetail: TechnologyDetail = {
  entityRef: 'component:default/order-service',
  technology: 'postgres',
  environment: 'prod',
  state: 'degraded',
  reports: [cluster, database],
};
