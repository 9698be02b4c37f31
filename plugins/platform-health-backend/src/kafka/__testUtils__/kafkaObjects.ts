import type { KubernetesObject } from '@ecotrack/backstage-plugin-platform-health-node';

export const NAMESPACE = 'data-dev';
export const CLUSTER = 'kafka-cluster';
const BORN = '2026-11-01T08:00:00Z';

export interface Overrides {
  readonly metadata?: object;
  readonly spec?: object;
  readonly status?: object;
}

/** An object as Strimzi leaves it when all is well. */
export const strimziObject = (
  name: string,
  spec: object,
  status: object,
  overrides: Overrides = {},
  labels: Record<string, string> = { 'strimzi.io/cluster': CLUSTER },
): KubernetesObject => ({
  metadata: {
    name,
    namespace: NAMESPACE,
    uid: `uid-of-${name}`,
    generation: 2,
    creationTimestamp: BORN,
    labels,
    ...overrides.metadata,
  },
  spec: { ...spec, ...overrides.spec },
  status: {
    observedGeneration: 2,
    conditions: [{ type: 'Ready', status: 'True', lastTransitionTime: BORN }],
    ...status,
    ...overrides.status,
  },
});

/** A condition as Strimzi writes it. */
export const condition = (
  type: string,
  status: string,
  reason?: string,
  message?: string,
  lastTransitionTime = '2026-11-21T11:30:00Z',
) => ({ type, status, reason, message, lastTransitionTime });

export const kafka = (overrides?: Overrides) =>
  strimziObject(
    CLUSTER,
    {
      kafka: {
        version: '4.3.1',
        config: { 'min.insync.replicas': 2, 'default.replication.factor': 3 },
      },
      entityOperator: { topicOperator: {}, userOperator: {} },
      kafkaExporter: {},
    },
    {
      kafkaVersion: '4.3.1',
      kafkaNodePools: [{ name: 'broker' }, { name: 'controller' }],
    },
    overrides,
    {},
  );

/** Strimzi gives a pool no condition. */
export const pool = (name: string, replicas = 3): KubernetesObject => ({
  metadata: {
    name,
    namespace: NAMESPACE,
    uid: `uid-of-${name}`,
    labels: { 'strimzi.io/cluster': CLUSTER },
  },
  spec: {
    replicas,
    roles: [name],
    storage: {
      type: 'jbod',
      volumes: [{ id: 0, type: 'persistent-claim', size: '50Gi' }],
    },
  },
});

export const pod = (
  poolName: string,
  id: number,
  isReady = true,
): KubernetesObject => ({
  metadata: {
    name: `${CLUSTER}-${poolName}-${id}`,
    namespace: NAMESPACE,
    uid: `uid-of-${poolName}-${id}`,
    labels: {
      'strimzi.io/cluster': CLUSTER,
      'strimzi.io/name': `${CLUSTER}-kafka`,
      'strimzi.io/pool-name': poolName,
      'strimzi.io/broker-role': String(poolName === 'broker'),
      'strimzi.io/controller-role': String(poolName === 'controller'),
    },
  },
  spec: { nodeName: `node-${id}` },
  status: {
    conditions: [condition('Ready', isReady ? 'True' : 'False')],
  },
});

/** Pods of both pools; those named are not ready. */
export const pods = (...broken: string[]): KubernetesObject[] =>
  ['broker', 'controller'].flatMap((poolName, index) =>
    [0, 1, 2].map(number => {
      const id = index * 3 + number;
      return pod(poolName, id, !broken.includes(`${poolName}-${id}`));
    }),
  );

export const deployment = (
  suffix: string,
  availableReplicas?: number,
): KubernetesObject => ({
  metadata: {
    name: `${CLUSTER}-${suffix}`,
    namespace: NAMESPACE,
    uid: `uid-of-${suffix}`,
  },
  status: { observedGeneration: 1, availableReplicas },
});

export const topic = (overrides?: Overrides, name = 'payment-events') =>
  strimziObject(
    name,
    {
      topicName: name,
      partitions: 12,
      replicas: 3,
      config: { 'min.insync.replicas': 2, 'retention.ms': 259_200_000 },
    },
    { topicName: name },
    overrides,
  );

export const user = (overrides?: Overrides) =>
  strimziObject(
    'order-service',
    {
      authentication: { type: 'scram-sha-512' },
      authorization: {
        type: 'simple',
        acls: [
          {
            type: 'allow',
            resource: {
              type: 'topic',
              name: 'payment-events',
              patternType: 'literal',
            },
            operations: ['Describe', 'Read'],
          },
          {
            type: 'allow',
            resource: {
              type: 'transactionalId',
              name: 'order-service.',
              patternType: 'prefix',
            },
            operations: ['Describe', 'Write'],
          },
        ],
      },
    },
    { username: 'order-service', secret: 'order-service' },
    overrides,
  );
