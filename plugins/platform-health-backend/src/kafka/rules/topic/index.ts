import type { Rule } from '@ecotrack/backstage-plugin-platform-health-node';
import { topicNotFound, topicNotReady, topicPaused } from './presence';
import { topicUnderMinIsr, topicUnderReplicatedRule } from './replication';
import { topicReplicasChange } from './replicasChange';

export const topicRules: readonly Rule[] = [
  topicNotFound,
  topicPaused,
  topicNotReady,
  topicReplicasChange,
  topicUnderReplicatedRule,
  topicUnderMinIsr,
];
