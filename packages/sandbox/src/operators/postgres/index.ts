import { Controller } from '../runtime/Controller';
import { backups } from './backups';
import { clusters } from './clusters';
import { databaseRoles } from './databaseRoles';
import { databases } from './databases';

/** CloudNativePG with its backup plugin. */
export const postgresControllers: Controller[] = [
  clusters,
  databaseRoles,
  databases,
  backups,
];
