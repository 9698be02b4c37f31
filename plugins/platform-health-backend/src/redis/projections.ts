import type { Projection } from '@ecotrack/backstage-plugin-platform-health-node';
import {
  AMBIENT_ANNOTATION,
  DEPLOYMENTS,
  FAILOVER_LABEL,
  FAILOVERS,
  PODS,
  SKIP_ANNOTATION,
  STATEFUL_SETS,
} from './kinds';

/** What is kept of the objects that the Redis operator writes. */
export const redisProjections: readonly Projection[] = [
  {
    kind: FAILOVERS,
    keep: [
      'spec.redis.replicas',
      'spec.redis.command',
      'spec.redis.customConfig',
      'spec.redis.exporter.enabled',
      'spec.sentinel.replicas',
      'spec.sentinel.exporter.enabled',
      'status.state',
      'status.message',
    ],
    annotations: [SKIP_ANNOTATION],
  },
  {
    kind: STATEFUL_SETS,
    keep: [
      'spec.replicas',
      'status.readyReplicas',
      'status.updatedReplicas',
      'status.observedGeneration',
    ],
  },
  { kind: DEPLOYMENTS, keep: ['spec.replicas', 'status.readyReplicas'] },
  {
    kind: PODS,
    keep: [
      'spec.nodeName',
      'spec.containers.*.name',
      'spec.initContainers.*.name',
      'status.podIP',
      'status.conditions',
    ],
    annotations: [AMBIENT_ANNOTATION],
    indexes: [FAILOVER_LABEL],
  },
];
