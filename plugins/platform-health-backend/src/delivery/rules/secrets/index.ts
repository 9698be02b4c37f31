import type { Rule } from '@ecotrack/backstage-plugin-platform-health-node';
import { secretsNotFound } from './presence';
import { secretNotReady } from './ready';

export const secretsRules: readonly Rule[] = [secretsNotFound, secretNotReady];
