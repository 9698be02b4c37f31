import type {
  BackupList,
  CertificateList,
  Fleet,
  FleetRow,
} from '@ecotrack/backstage-plugin-platform-health-common';
import { orderService } from './entityHealth';
import { DAY, HOUR, MINUTE, ago } from './moments';

const fineRow = (name: string, owner: string): FleetRow => ({
  entityRef: `component:default/${name}`,
  title: name,
  owner: `group:default/${owner}`,
  system: 'system:default/ecotrack',
  state: 'healthy',
  cells: ['application', 'postgres', 'mesh'].flatMap(technology =>
    ['dev', 'prod'].map(environment => ({
      technology,
      environment,
      state: 'healthy' as const,
      sentence: 'As it should be',
    })),
  ),
});

export const fleet: Fleet = {
  revision: '41',
  environments: ['dev', 'staging', 'prod'],
  rows: [
    fineRow('user-service', 'identity-team'),
    {
      entityRef: orderService.entityRef,
      title: 'order-service',
      owner: 'group:default/orders-team',
      system: 'system:default/ecotrack',
      state: orderService.state,
      cells: orderService.technologies.map(one => ({
        technology: one.technology,
        environment: one.environment,
        state: one.state,
        rule: one.findings[0]?.rule,
        sentence: one.findings[0]?.sentence ?? one.sentence,
      })),
    },
    fineRow('product-service', 'catalogue-team'),
    {
      ...fineRow('legacy-service', 'nobody'),
      owner: undefined,
      system: undefined,
    },
  ],
};

export const certificates: CertificateList = {
  certificates: [
    {
      resource: 'redis:failover:prod/data/redis-cluster',
      environment: 'prod',
      technology: 'redis',
      purpose: 'workload identity',
      name: 'redis-cluster',
      expires: ago(HOUR),
      entityRefs: ['component:default/order-service'],
    },
    {
      resource: 'postgres:cluster:prod/data/postgres-cluster',
      environment: 'prod',
      technology: 'postgres',
      purpose: 'server',
      name: 'postgres-cluster-server',
      expires: ago(-9 * DAY),
      entityRefs: [
        'component:default/user-service',
        'component:default/order-service',
        'component:default/order-service',
        'resource:default/order-service-database',
        'system:default/ecotrack',
      ],
    },
    {
      resource: 'kafka:cluster:prod/data/kafka-cluster',
      environment: 'prod',
      technology: 'kafka',
      purpose: 'cluster CA',
      name: 'kafka-cluster-cluster-ca-cert',
      expires: ago(-300 * DAY),
      entityRefs: ['component:default/order-service'],
    },
  ],
};

export const backups: BackupList = {
  backups: [
    {
      resource: 'postgres:cluster:prod/data/postgres-cluster',
      environment: 'prod',
      state: 'broken',
      lastBackup: ago(31 * HOUR),
      recoverableFrom: ago(6.2 * DAY),
      recoverableTo: ago(9 * MINUTE),
      rpoSeconds: 5 * MINUTE,
      wantedSeconds: 7 * DAY,
      entityRefs: ['component:default/order-service'],
    },
    {
      resource: 'postgres:cluster:nonprod/data-dev/postgres-cluster',
      environment: 'dev',
      state: 'unknown',
      rpoSeconds: 5 * MINUTE,
      entityRefs: ['component:default/order-service'],
    },
  ],
};
