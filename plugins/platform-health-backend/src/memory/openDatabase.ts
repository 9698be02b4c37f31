import type { DatabaseService } from '@backstage/backend-plugin-api';
import { resolvePackagePath } from '@backstage/backend-plugin-api';
import type { Knex } from 'knex';

/** The plugin's database, with its tables. */
export async function openDatabase(database: DatabaseService): Promise<Knex> {
  const knex = await database.getClient();
  if (!database.migrations?.skip)
    await knex.migrate.latest({
      directory: resolvePackagePath(
        '@ecotrack/backstage-plugin-platform-health-backend',
        'migrations',
      ),
    });
  return knex;
}

/** Whether only one process has the database. */
export const isPrivate = (knex: Knex): boolean =>
  knex.client.config.client.includes('sqlite');

/** The clock that all replicas share, in epoch milliseconds. */
export const databaseNow = (knex: Knex): Knex.Raw =>
  knex.raw(
    isPrivate(knex)
      ? `cast((julianday('now') - 2440587.5) * 86400000 as integer)`
      : `cast(extract(epoch from clock_timestamp()) * 1000 as bigint)`,
  );
