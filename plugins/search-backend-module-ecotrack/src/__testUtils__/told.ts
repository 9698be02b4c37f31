import type {
  Fleet,
  RunningResources,
} from '@ecotrack/backstage-plugin-platform-health-common';

/** What the health backend tells in the tests: one component, one declared topic, one stand-in. */
export const fleet: Fleet = {
  revision: '1',
  environments: ['dev', 'prod'],
  rows: [
    {
      entityRef: 'component:default/order-service',
      title: 'Orders',
      state: 'degraded',
      cells: [
        {
          technology: 'postgres',
          environment: 'prod',
          state: 'degraded',
          rule: 'postgres/replication-lag-bytes',
          sentence: 'Replica 2 is 12 MiB behind.',
        },
        {
          technology: 'redis',
          environment: 'dev',
          state: 'healthy',
          sentence: 'All is well.',
        },
      ],
    },
  ],
};

const topic = (environment: string) => ({
  resource: {
    technology: 'kafka',
    type: 'topic',
    cluster: 'nonprod',
    namespace: `data-${environment}`,
    name: 'order-events',
  },
  environment,
  isShared: false,
  entityRefs: [],
  dependsOn: [],
});

export const running: RunningResources = {
  completeClusters: [],
  resources: [
    {
      ...topic('dev'),
      declaredBy: 'resource:default/order-events-topic',
      state: 'healthy',
      sentence: '12 partitions.',
    },
    {
      ...topic('staging'),
      declaredBy: 'resource:default/order-events-topic',
      state: 'unhealthy',
      sentence: 'Two partitions are offline.',
    },
    { ...topic('prod'), standIn: 'resource:default/order-events-topic-prod' },
    topic('nobody'),
  ],
};
