import type { Rule } from '@ecotrack/backstage-plugin-platform-health-node';
import { consumerBehind, consumerLagGrows } from './lag';
import { lagNearsRetention } from './retention';
import { consumerStalled, consumerWithoutMembers } from './stopped';

export const consumerRules: readonly Rule[] = [
  consumerWithoutMembers,
  consumerBehind,
  consumerLagGrows,
  consumerStalled,
  lagNearsRetention,
];
