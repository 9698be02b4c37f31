import {
  auditIndexName,
  auditSequence,
  auditTable,
  type Postgres,
  type Table,
} from '@ecotrack/model';
import { sqlIdentifier, sqlLiteral } from '../../text/sql';
import { text } from '../../text/text';

const RECORD_CHANGE = text`
-- Schema and table come from the trigger, so that no search path of a caller can lead it elsewhere.
create function record_change() returns trigger
    language plpgsql
    security definer
    set search_path = pg_catalog, pg_temp
as $body$
declare
    hidden constant text[] := coalesce(tg_argv, '{}');
begin
    execute format(
            'insert into %I.%I (row_id, operation, actor, old_row, new_row) values ($1, $2, $3, $4, $5)',
            tg_table_schema, tg_table_name || '_audit')
        using
            case when tg_op = 'DELETE' then old.id else new.id end::text,
            tg_op,
            coalesce(nullif(current_setting('ecotrack.actor', true), ''), session_user),
            case when tg_op = 'INSERT' then null else to_jsonb(old) - hidden end,
            case when tg_op = 'DELETE' then null else to_jsonb(new) - hidden end;
    return null;
end
$body$;

revoke all on function record_change() from public;
`;

/**
 * One audit table for each audited table, filled by a trigger that runs as the schema's owner: the
 * application's role can neither write nor change what happened. Columns that may not be kept are
 * left out of the rows. Undefined when no table is audited.
 */
export function auditSql({ tables }: Postgres): string | undefined {
  const audited = tables.filter(({ audit }) => audit);
  if (audited.length === 0) return undefined;
  return [RECORD_CHANGE, ...audited.map(auditTableSql)].join('\n');
}

function auditTableSql(table: Table): string {
  const audit = auditTable(table);
  const sequence = auditSequence(table);
  const hidden = table.columns
    .filter(({ writeOnly }) => writeOnly)
    .map(({ name }) => sqlLiteral(name));
  return text`
create sequence ${sqlIdentifier(sequence)} as bigint;

create table ${sqlIdentifier(audit)} (
    "id" bigint default nextval(${sqlLiteral(sequence)}) primary key,
    "row_id" text not null,
    "operation" varchar(6) not null check ("operation" in ('INSERT', 'UPDATE', 'DELETE')),
    "actor" text not null,
    "changed_at" timestamptz default clock_timestamp() not null,
    "transaction_id" xid8 default pg_current_xact_id() not null,
    "old_row" jsonb,
    "new_row" jsonb
);

create index ${sqlIdentifier(auditIndexName(table))} on ${sqlIdentifier(
    audit,
  )} ("row_id", "changed_at");

create trigger ${sqlIdentifier(audit)}
    after insert or update or delete on ${sqlIdentifier(table.name)}
    for each row execute function record_change(${hidden.join(', ')});
`;
}
