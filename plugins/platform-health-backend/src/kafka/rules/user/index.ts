import type { Rule } from '@ecotrack/backstage-plugin-platform-health-node';
import { userNotFound, userNotReady, userPaused } from './presence';

export const userRules: readonly Rule[] = [
  userNotFound,
  userPaused,
  userNotReady,
];
