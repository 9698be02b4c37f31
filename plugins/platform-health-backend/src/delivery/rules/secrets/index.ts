import type { Rule } from '@ecotrack/backstage-plugin-platform-health-node';
import { secretsNotFound, secretWithoutSource } from './presence';
import { secretNotReady } from './ready';

export const secretsRules: readonly Rule[] = [
  secretsNotFound,
  secretWithoutSource,
  secretNotReady,
];
