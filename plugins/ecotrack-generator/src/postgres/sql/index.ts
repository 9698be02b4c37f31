import type { Postgres, Service } from '@ecotrack/model';
import type { GeneratedFile } from '../../core/GeneratedFile';
import { auditSql } from './audit.sql';
import { grantsSql } from './grants.sql';
import { indexesSql } from './indexes.sql';
import { initialSchemaSql } from './initialSchema.sql';
import { seedSql } from './seed.sql';

/** Where Flyway finds migrations: those of every environment, and those of one. */
export const MIGRATIONS = 'src/main/resources/db/migration';

/** First line of every migration that the portal writes. */
const MIGRATION_NOTICE =
  '-- Written by the EcoTrack portal: never edit a migration that has run; add a new one.';

/** Flyway migrations of the schema, numbered as the specification numbers them. */
export function migrations(
  service: Service,
  postgres: Postgres,
): GeneratedFile[] {
  const common = (name: string, content: string, purpose: string) =>
    ({
      path: `${MIGRATIONS}/common/${name}.sql`,
      content: `${MIGRATION_NOTICE}\n\n${content}`,
      class: 'append-only',
      purpose,
    } as const);
  const indexes = indexesSql(postgres);
  const audit = auditSql(postgres);
  return [
    common(
      'V1_0_0__initial_schema',
      initialSchemaSql(postgres),
      'Creates the tables with their keys and constraints.',
    ),
    ...(indexes
      ? [common('V1_0_1__add_indexes', indexes, 'Creates the indexes.')]
      : []),
    ...(audit
      ? [
          common(
            'V1_1_0__add_audit_tables',
            audit,
            'Keeps every change of the audited tables.',
          ),
        ]
      : []),
    common(
      'V1_9_0__grant_application_role',
      grantsSql(service, postgres),
      'Lets the application read and write rows.',
    ),
    {
      path: `${MIGRATIONS}/dev/R__seed_data.sql`,
      content: seedSql(postgres),
      class: 'seeded',
      purpose: 'A row of each table, for development only.',
    },
  ];
}
