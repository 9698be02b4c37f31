import type { TechnologyDetail } from '@ecotrack/backstage-plugin-platform-health-common';
import { HOUR, MINUTE, ago } from './moments';

export const redisDetail: TechnologyDetail = {
  entityRef: 'component:default/order-service',
  technology: 'redis',
  environment: 'prod',
  state: 'unknown',
  reports: [
    {
      resource: {
        technology: 'redis',
        type: 'failover',
        cluster: 'prod',
        namespace: 'data',
        name: 'redis-cluster',
      },
      state: 'unknown',
      sentence: 'Healthy as far as seen; Prometheus is silent.',
      findings: [],
      missing: [
        {
          source: 'prometheus:redis/memory',
          cause: 'timeout',
          since: ago(2 * HOUR),
          message: 'Prometheus of prod did not answer within 5 s.',
        },
        {
          source: 'kubernetes:events',
          cause: 'forbidden',
          message: 'events may not be listed',
        },
      ],
      notAssessed: [],
      keyNumbers: [],
      certificates: [],
      details: {
        type: 'redis-failover',
        wantedServers: 3,
        servers: [
          {
            name: 'rfr-redis-cluster-0',
            role: 'master',
            ready: true,
            node: 'node-a',
          },
          {
            name: 'rfr-redis-cluster-1',
            role: 'replica',
            ready: true,
            node: 'node-b',
            lagSeconds: 1,
          },
          {
            name: 'rfr-redis-cluster-2',
            role: 'unknown',
            ready: false,
            node: 'node-c',
          },
        ],
        sentinels: { ready: 2, wanted: 3, quorum: 2 },
        persistence: { appendOnly: true, lastSave: ago(40 * MINUTE) },
        encryption: 'none',
      },
      asOf: ago(12),
    },
  ],
};
