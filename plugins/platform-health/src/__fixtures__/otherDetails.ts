import type {
  Details,
  HealthState,
  TechnologyDetail,
} from '@ecotrack/backstage-plugin-platform-health-common';
import { DAY, HOUR, ago } from './moments';

const detail = (
  technology: string,
  state: HealthState,
  reports: readonly (readonly [type: string, name: string, details: Details])[],
): TechnologyDetail => ({
  entityRef: 'component:default/order-service',
  technology,
  environment: 'prod',
  state,
  reports: reports.map(([type, name, details]) => ({
    resource: {
      technology,
      type,
      cluster: 'prod',
      namespace: 'ecotrack',
      name,
    },
    state,
    sentence: 'As it should be',
    findings: [],
    missing: [],
    notAssessed: [],
    keyNumbers: [],
    certificates: [],
    details,
    asOf: ago(12),
  })),
});

export const meshDetail = detail('mesh', 'healthy', [
  [
    'workload',
    'order-service',
    {
      type: 'mesh-workload',
      proxies: { enrolled: 3, ready: 3, wanted: 3 },
      mtls: {
        mode: 'strict',
        policies: ['ecotrack/default'],
        observedRatio: 0.998,
      },
      callers: [
        {
          principal: 'prod.ecotrack.internal/ns/ecotrack/sa/payment-service',
          operations: ['GET /orders/*'],
          policy: 'order-service-callers',
        },
        { principal: 'anyone', operations: [], policy: 'order-service-health' },
      ],
      calls: {
        into: [
          {
            other: 'payment-service',
            operations: ['GET /orders/*'],
            mtls: 'strict',
          },
          {
            other: 'anyone',
            operations: [],
            mtls: 'strict',
            unknown: 'stands for more than one caller',
          },
        ],
        out: [
          {
            other: 'user-service',
            operations: ['GET /users/{*}'],
            mtls: 'permissive',
            blockedBy:
              'Sidecar ecotrack/order-service does not name user-service',
          },
        ],
      },
      traffic: {
        requestsPerSecond: 84.2,
        errorRatio: 0.0012,
        p99Milliseconds: 182,
      },
    },
  ],
  [
    'control-plane',
    'istiod',
    {
      type: 'mesh-control-plane',
      version: '1.29.0',
      ready: 2,
      wanted: 2,
      rootExpires: ago(-400 * DAY),
    },
  ],
]);

export const applicationDetail = detail('application', 'healthy', [
  [
    'workload',
    'order-service',
    {
      type: 'application-workload',
      image: 'registry.ecotrack.example/order-service:1.4.2',
      replicas: { ready: 2, wanted: 3, updated: 3 },
      pods: [
        {
          name: 'order-service-7c9-a',
          ready: true,
          restarts: 0,
          node: 'node-a',
        },
        {
          name: 'order-service-7c9-b',
          ready: true,
          restarts: 1,
          node: 'node-b',
        },
        {
          name: 'order-service-7c9-c',
          ready: false,
          restarts: 9,
          reason: 'CrashLoopBackOff',
        },
      ],
      autoscaler: { current: 3, min: 3, max: 10 },
    },
  ],
]);

export const deliveryDetail = detail('delivery', 'healthy', [
  [
    'application',
    'order-service-prod',
    {
      type: 'delivery-application',
      sync: 'Synced',
      health: 'Healthy',
      revision: '4f2a91c07be1d9',
      syncedAt: ago(5 * HOUR),
    },
  ],
  [
    'secrets',
    'order-service',
    {
      type: 'delivery-secrets',
      secrets: [
        { name: 'order-service-database', ready: true },
        { name: 'order-service-cache', ready: false, message: 'key not found' },
      ],
    },
  ],
]);
