import type { Rule } from '@ecotrack/backstage-plugin-platform-health-node';
import { archiveTimeoutTooLong } from './archiveTimeout';
import { backupFailed } from './backupFailed';
import { backupOverdue } from './backupOverdue';
import { notConfigured } from './notConfigured';
import { notScheduled } from './notScheduled';
import { objectStoreMissing } from './objectStoreMissing';
import { recoveryWindow } from './recoveryWindow';
import { scheduleFailing } from './scheduleFailing';
import { scheduleSuspended } from './scheduleSuspended';
import { walArchiveAge } from './walArchiveAge';
import { walArchiving } from './walArchiving';

/** What could be restored after a loss. */
export const backupRules: readonly Rule[] = [
  notConfigured,
  objectStoreMissing,
  notScheduled,
  scheduleSuspended,
  scheduleFailing,
  backupFailed,
  backupOverdue,
  recoveryWindow,
  walArchiving,
  walArchiveAge,
  archiveTimeoutTooLong,
];
