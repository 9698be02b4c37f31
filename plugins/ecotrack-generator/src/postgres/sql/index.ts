import type { Postgres, Service } from '@ecotrack/model';
import type { GeneratedFile } from '../../core/GeneratedFile';
import { auditSql } from './audit.sql';
import { grantsSql } from './grants.sql';
import { indexesSql } from './indexes.sql';
import { initialSchemaSql } from './initialSchema.sql';
import { MIGRATIONS, migration } from './migration';
import { seedSql } from './seed.sql';

/** Flyway migrations of the schema, numbered as the specification numbers them. */
export function migrations(
  service: Service,
  postgres: Postgres,
): GeneratedFile[] {
  const indexes = indexesSql(postgres);
  const audit = auditSql(postgres);
  return [
    migration(
      'V1_0_0__initial_schema',
      initialSchemaSql(postgres),
      'Creates the tables with their keys and constraints.',
    ),
    ...(indexes
      ? [
          migration(
            'V1_0_1__add_indexes',
            indexes,
            'Creates the indexes that the model asks for.',
          ),
        ]
      : []),
    ...(audit
      ? [
          migration(
            'V1_1_0__add_audit_tables',
            audit,
            'Creates the audit tables and the triggers that fill them.',
          ),
        ]
      : []),
    migration(
      'V1_9_0__grant_application_role',
      grantsSql(service, postgres),
      'Lets the role of the application read and write rows, and change no table.',
    ),
    {
      path: `${MIGRATIONS}/dev/R__seed_data.sql`,
      content: seedSql(postgres),
      class: 'seeded',
      purpose: 'A row of each table, for development only.',
    },
  ];
}
