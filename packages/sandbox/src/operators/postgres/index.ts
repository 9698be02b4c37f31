import { Controller } from '../runtime/Controller';
import { backups } from './backups';
import { clusters } from './clusters';
import { databaseRoles } from './databaseRoles';
import { databases } from './databases';
import { scheduledBackups } from './scheduledBackups';

/** CloudNativePG with its backup plugin. */
export const postgresControllers: Controller[] = [
  clusters,
  databaseRoles,
  databases,
  scheduledBackups,
  backups,
];
