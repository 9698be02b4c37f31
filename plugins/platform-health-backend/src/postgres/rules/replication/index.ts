import type { Rule } from '@ecotrack/backstage-plugin-platform-health-node';
import { lagBytes } from './lagBytes';
import { lagSeconds } from './lagSeconds';
import { notAnswering } from './notAnswering';
import { standbyDetached } from './standbyDetached';
import { synchronousStandbys } from './synchronousStandbys';

/** What the instances tell of each other. */
export const replicationRules: readonly Rule[] = [
  notAnswering,
  standbyDetached,
  synchronousStandbys,
  lagBytes,
  lagSeconds,
];
