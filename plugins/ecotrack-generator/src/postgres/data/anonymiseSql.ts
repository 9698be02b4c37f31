import {
  auditTable,
  databaseName,
  schemaName,
  type Service,
} from '@ecotrack/model';
import { sqlIdentifier, sqlLiteral } from '../../text/sql';
import { text } from '../../text/text';
import { tablePlans } from '../plan/tablePlan';
import { assignments, isText } from './anonymised';

/** Tables that repeat what rows said: a copy needs none of it. */
const echoes = ({ spec: { postgres, kafka } }: Service): string[] => [
  ...(postgres?.tables ?? []).filter(({ audit }) => audit).map(auditTable),
  ...(kafka?.publishes.length ? ['outbox'] : []),
];

/** data/anonymise.sql: makes a copy of the database fit for development. It is the team's. */
export function anonymiseSql(service: Service): string {
  const plans = tablePlans(service);
  const database = sqlLiteral(databaseName(service));
  const schema = schemaName(service);
  const known = plans.flatMap(plan =>
    plan.columns
      .filter(isText)
      .map(({ column }) => `${plan.table.name}.${column.name}`),
  );
  return text`
-- Takes persons out of a copy of ${databaseName(
    service,
  )}, for development. Written once, then yours: only you know
-- which columns tell who somebody is. Keys stay, and equal texts stay equal, in copies of other services too if
-- these were made with the same salt. A second run changes nothing.
--
--   PGOPTIONS='-c ecotrack.salt=...' psql --set=ON_ERROR_STOP=1 --file=data/anonymise.sql --dbname=COPY
--
-- Whoever has the salt can find out whether a given address is in the copy: throw it away.
begin;

set local search_path to ${sqlIdentifier(schema)}, pg_temp;

do $body$
declare
    -- Every column of text or JSON, those that stay as they are too.
    known constant text[] := array[
        ${known.map(
          (name, at) =>
            `${sqlLiteral(name)}${at < known.length - 1 ? ',' : ''}`,
        )}
    ]::text[];
    unknown text;
begin
    if current_database() = ${database} then
        raise exception 'This is ${databaseName(
          service,
        )} itself. Copy it first, and give the copy another name.';
    end if;
    if coalesce(current_setting('ecotrack.salt', true), '') = '' then
        raise exception 'ecotrack.salt is not set: without a salt anybody can guess what a pseudonym stood for.';
    end if;
    select string_agg(table_name || '.' || column_name, ', ' order by table_name, column_name)
    into unknown
    from information_schema.columns
    where table_schema = ${sqlLiteral(schema)}
      and data_type in ('text', 'character varying', 'jsonb')
      and table_name not in ('flyway_schema_history', 'inbox'${echoes(service)
        .map(name => `, ${sqlLiteral(name)}`)
        .join('')})
      and table_name || '.' || column_name <> all (known);
    if unknown is not null then
        raise exception 'This script does not know %: say below what becomes of it, and add it to the list.', unknown;
    end if;
end
$body$;

create function pg_temp.pseudonym(value text, suffix text, most integer) returns text
    language sql
return case
    when value ~ '^anon-[0-9a-f]{1,16}' then value
    else left('anon-' || left(encode(sha256(convert_to(
            current_setting('ecotrack.salt') || ':' || lower(value), 'UTF8')), 'hex'), 16) || suffix, most)
end;

${plans.map(plan => {
  const values = assignments(plan);
  return (
    values.length > 0 &&
    text`
update ${sqlIdentifier(plan.table.name)}
set ${values.join(',\n    ')};

`
  );
})}
${
  echoes(service).length > 0 &&
  `-- What these repeat is in no copy.\ntruncate ${echoes(service)
    .map(sqlIdentifier)
    .join(', ')};\n\n`
}
drop function pg_temp.pseudonym;
commit;
`;
}
