import {
  Description,
  known,
  textAt,
  valuesBy,
} from '@ecotrack/backstage-plugin-platform-health-node';
import { sizeQuery } from '../queries/databases';
import type { Reading } from '../reading/cluster';
import {
  databaseName,
  databaseOf,
  isApplied,
  rolesOf,
} from '../reading/database';

/** What is shown of a service's own database. */
export function describeDatabase(reading: Reading): Description {
  const { world, resource } = reading;
  const database = known(() => databaseOf(reading));
  const read = <T>(get: (one: NonNullable<typeof database>) => T) =>
    database && known(() => get(database));
  const name = read(databaseName);
  const cluster = read(one => textAt(one, 'spec', 'cluster', 'name'));
  const size =
    cluster &&
    name &&
    known(() =>
      valuesBy(
        world.samples(sizeQuery, { namespace: resource.namespace, cluster }),
        'datname',
      ).get(name),
    );
  return {
    sentence: `Database ${name ?? resource.name} is as wanted.`,
    keyNumbers:
      typeof size === 'number'
        ? [{ id: 'database-size', value: size, unit: 'bytes' }]
        : [],
    certificates: [],
    details: {
      type: 'postgres-database',
      database: name ?? resource.name,
      owner: read(one => textAt(one, 'spec', 'owner')),
      applied: read(isApplied),
      ...(typeof size === 'number' && { sizeBytes: size }),
      roles: (known(() => rolesOf(reading)) ?? []).map(role => ({
        name: role.metadata.name,
        applied: known(() => isApplied(role)),
      })),
    },
  };
}
