import type { Rule } from '@ecotrack/backstage-plugin-platform-health-node';
import { databaseMissing } from './databaseMissing';
import { databaseNotApplied } from './databaseNotApplied';
import { roleMissing } from './roleMissing';
import { roleNotApplied } from './roleNotApplied';

/** What a service owns in the cluster. */
export const databaseRules: readonly Rule[] = [
  databaseMissing,
  databaseNotApplied,
  roleMissing,
  roleNotApplied,
];
