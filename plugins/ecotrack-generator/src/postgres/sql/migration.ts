import type { GeneratedFile } from '../../core/GeneratedFile';

/** Where Flyway finds migrations: those of every environment in `common`, those of development in `dev`. */
export const MIGRATIONS = 'src/main/resources/db/migration';

/** First line of every migration that the portal writes. */
const MIGRATION_NOTICE =
  '-- Written by the EcoTrack portal: never edit a migration that has run; add a new one.';

/** A versioned migration of every environment, such as `V1_0_0__initial_schema`. */
export const migration = (
  name: string,
  content: string,
  purpose: string,
): GeneratedFile => ({
  path: `${MIGRATIONS}/common/${name}.sql`,
  content: `${MIGRATION_NOTICE}\n\n${content}`,
  class: 'append-only',
  purpose,
});
