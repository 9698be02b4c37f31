import type { Projection } from '@ecotrack/backstage-plugin-platform-health-node';

export const KAFKA = 'kafkas.kafka.strimzi.io';
export const NODE_POOL = 'kafkanodepools.kafka.strimzi.io';
export const TOPIC = 'kafkatopics.kafka.strimzi.io';
export const USER = 'kafkausers.kafka.strimzi.io';
export const POD = 'pods';
export const DEPLOYMENT = 'deployments.apps';

export const CLUSTER_LABEL = 'strimzi.io/cluster';
export const PAUSE = 'strimzi.io/pause-reconciliation';

const STATUS = ['status.conditions', 'status.observedGeneration'];

/** What verdicts on Kafka read of the objects. */
export const kafkaProjections: readonly Projection[] = [
  {
    kind: KAFKA,
    keep: [
      'spec.kafka.version',
      'spec.kafka.replicas',
      'spec.kafka.config',
      'spec.kafkaExporter',
      'spec.entityOperator',
      'spec.zookeeper.replicas',
      'status.kafkaNodePools',
      'status.kafkaVersion',
      ...STATUS,
    ],
    annotations: [PAUSE],
  },
  {
    kind: NODE_POOL,
    keep: ['spec.replicas', 'spec.roles', 'spec.storage'],
    indexes: [CLUSTER_LABEL],
  },
  {
    kind: TOPIC,
    keep: [
      'spec.topicName',
      'spec.partitions',
      'spec.replicas',
      'spec.config',
      'status.topicName',
      'status.replicasChange',
      ...STATUS,
    ],
    annotations: [PAUSE],
    indexes: [CLUSTER_LABEL],
  },
  {
    kind: USER,
    keep: [
      'spec.authentication.type',
      'spec.authorization.acls',
      'status.username',
      ...STATUS,
    ],
    annotations: [PAUSE],
    indexes: [CLUSTER_LABEL],
  },
  {
    kind: POD,
    keep: ['spec.nodeName', 'status.conditions'],
    indexes: [CLUSTER_LABEL],
  },
  {
    kind: DEPLOYMENT,
    keep: ['status.availableReplicas', 'status.observedGeneration'],
  },
];
