import type { TechnologyDetail } from '@ecotrack/backstage-plugin-platform-health-common';
import { consumerStopped, orderConsumer } from './findings';
import { DAY, HOUR, ago } from './moments';

const rest = {
  findings: [],
  missing: [],
  notAssessed: [],
  keyNumbers: [],
  certificates: [],
  asOf: ago(12),
};

const lags = [
  {
    group: 'order-service',
    topic: 'payment-events',
    records: 128_400,
    seconds: 2 * HOUR,
    retentionRatio: 0.83,
  },
  {
    group: 'order-service',
    topic: 'product-events',
    records: 0,
    seconds: 0,
    retentionRatio: 0,
  },
  { group: 'order-service', topic: 'order-events' },
];

export const kafkaDetail: TechnologyDetail = {
  entityRef: 'component:default/order-service',
  technology: 'kafka',
  environment: 'prod',
  state: 'unhealthy',
  reports: [
    {
      ...rest,
      resource: { ...orderConsumer, type: 'cluster', name: 'kafka-cluster' },
      state: 'healthy',
      sentence: '3 of 3 brokers ready',
      certificates: [
        {
          purpose: 'cluster CA',
          name: 'kafka-cluster-cluster-ca-cert',
          expires: ago(-300 * DAY),
        },
      ],
      details: {
        type: 'kafka-cluster',
        version: '4.1.0',
        nodes: [0, 1, 2].map(index => ({
          name: `kafka-cluster-dual-${index}`,
          pool: 'dual',
          roles: ['broker', 'controller'] as const,
          ready: index < 2,
          node: `node-${index}`,
          diskRatio: 0.4 + index / 10,
        })),
        wantedNodes: 3,
        underReplicated: 0,
        offline: 0,
        activeControllers: 1,
      },
    },
    {
      ...rest,
      resource: orderConsumer,
      state: 'unhealthy',
      sentence: 'Behind on payment-events',
      findings: [consumerStopped],
      details: { type: 'kafka-consumer', group: 'order-service', topics: lags },
    },
    {
      ...rest,
      resource: { ...orderConsumer, type: 'topic', name: 'order-events' },
      state: 'healthy',
      sentence: '6 partitions, all in sync',
      details: {
        type: 'kafka-topic',
        topic: 'order-events',
        partitions: 6,
        replicas: 3,
        minInSync: 2,
        retentionSeconds: 7 * DAY,
        messagesPerSecond: 14.2,
        consumers: [],
      },
    },
    {
      ...rest,
      resource: { ...orderConsumer, type: 'user', name: 'order-service' },
      state: 'healthy',
      sentence: 'Ready',
      details: {
        type: 'kafka-user',
        authentication: 'scram-sha-512',
        acls: [
          { resource: 'topic order-events', operations: ['Describe', 'Write'] },
        ],
      },
    },
  ],
};
