import type { Rule } from '@ecotrack/backstage-plugin-platform-health-node';
import { connectedReplicas } from './connectedReplicas';
import { lagBytes, lagSeconds } from './lag';
import { replicaLink } from './replicaLink';
import { sentinelView } from './sentinelView';

/** What master, replicas and sentinels tell of each other. */
export const replicationRules: readonly Rule[] = [
  replicaLink,
  connectedReplicas,
  lagSeconds,
  lagBytes,
  sentinelView,
];
