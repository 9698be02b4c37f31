import { idSequence, type Postgres, type Table } from '@ecotrack/model';
import { sqlIdentifier } from '../../text/sql';
import { text } from '../../text/text';
import { sqlType } from '../plan/sqlType';
import { columnDefinition } from './columnDefinition';
import { constraints } from './constraints';

const tableSql = (table: Table) => text`
${
  sqlType(table.columns.find(({ name }) => name === 'id')!.type).name ===
    'bigint' &&
  `create sequence ${sqlIdentifier(
    idSequence(table),
  )} as bigint start with 1000 increment by 50;\n\n`
}
create table ${sqlIdentifier(table.name)} (
    ${[
      ...table.columns.map(column => columnDefinition(table, column)),
      '"version" bigint default 0 not null',
      ...constraints(table),
    ].join(',\n')}
);
`;

/**
 * Tables with keys, checks and unique constraints, parents first. Numbers come from sequences that
 * Hibernate draws in blocks of 50; the first 950 are left to reference data.
 */
export const initialSchemaSql = ({ tables }: Postgres): string =>
  tables.map(tableSql).join('\n');
