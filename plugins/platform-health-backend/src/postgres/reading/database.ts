import {
  booleanAt,
  countAt,
  KubernetesObject,
  required,
  textAt,
} from '@ecotrack/backstage-plugin-platform-health-node';
import { DATABASE_ROLES, DATABASES } from '../kinds';
import type { Reading } from './cluster';
import { SERVICE_LABEL } from '../../reading/serviceOf';

/** The Database that is judged. Throws Unreadable when it is not there: the gate `postgres/database-missing` says so. */
export const databaseOf = ({ world, resource }: Reading): KubernetesObject =>
  required(
    world.object(DATABASES, resource.namespace, resource.name),
    `Database ${resource.name}`,
  );

/** Roles of the service that the Database is named after. */
export const rolesOf = ({
  world,
  resource,
}: Reading): readonly KubernetesObject[] =>
  world.objects(DATABASE_ROLES, {
    namespace: resource.namespace,
    label: [SERVICE_LABEL, resource.name],
  });

/** Whether the primary has carried it out; undefined while it has not answered for what is wanted now. */
export function isApplied(object: KubernetesObject): boolean | undefined {
  const applied = booleanAt(object, 'status', 'applied');
  const observed = countAt(object, 'status', 'observedGeneration');
  const generation = countAt(object, 'metadata', 'generation');
  return observed === generation ? applied : undefined;
}

export const messageOf = (object: KubernetesObject): string | undefined =>
  textAt(object, 'status', 'message');

/** Name of the database in PostgreSQL. */
export const databaseName = (database: KubernetesObject): string =>
  required(
    textAt(database, 'spec', 'name'),
    `spec.name of ${database.metadata.name}`,
  );
