import type { Rule } from '@ecotrack/backstage-plugin-platform-health-node';
import { applicationHealth } from './health';
import { applicationNotFound, neverSynced } from './presence';
import { applicationError, outOfSync, syncFailed } from './sync';

export const applicationRules: readonly Rule[] = [
  applicationNotFound,
  neverSynced,
  outOfSync,
  syncFailed,
  applicationError,
  applicationHealth,
];
