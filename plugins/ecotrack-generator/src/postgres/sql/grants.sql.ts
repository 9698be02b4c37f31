import {
  applicationRole,
  auditTable,
  type Postgres,
  type Service,
} from '@ecotrack/model';
import { sqlIdentifier, sqlLiteral } from '../../text/sql';
import { text } from '../../text/text';

/** What the application's role may do: rows, not tables. Where the role does not exist (tests with one user) nothing is granted. */
export function grantsSql(service: Service, { tables }: Postgres): string {
  const role = sqlIdentifier(applicationRole(service));
  const audits = tables
    .filter(({ audit }) => audit)
    .map(table => sqlIdentifier(auditTable(table)));
  return text`
do $body$
begin
    if not exists (select from pg_catalog.pg_roles where rolname = ${sqlLiteral(
      applicationRole(service),
    )}) then
        raise notice 'The role % does not exist: nothing is granted.', ${sqlLiteral(
          applicationRole(service),
        )};
        return;
    end if;
    execute format('grant usage on schema %I to ${role}', current_schema());
    execute format('grant select, insert, update, delete on all tables in schema %I to ${role}', current_schema());
    execute format('grant usage on all sequences in schema %I to ${role}', current_schema());
    if to_regclass('flyway_schema_history') is not null then
        revoke all on flyway_schema_history from ${role};
    end if;
    ${
      audits.length > 0 &&
      `revoke insert, update, delete on ${audits.join(', ')} from ${role};`
    }

    -- Tables of later migrations.
    execute format(
            'alter default privileges in schema %I grant select, insert, update, delete on tables to ${role}',
            current_schema());
    execute format('alter default privileges in schema %I grant usage on sequences to ${role}', current_schema());
end
$body$;
`;
}
