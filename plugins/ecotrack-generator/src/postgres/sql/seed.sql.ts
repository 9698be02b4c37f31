import type { Postgres, Table } from '@ecotrack/model';
import { sqlIdentifier } from '../../text/sql';
import { text } from '../../text/text';
import { samples } from '../plan/samples';

const seedOf = (table: Table) => {
  const values = samples(table);
  const names = values.map(({ plan }) => sqlIdentifier(plan.column.name));
  return text`
insert into ${sqlIdentifier(table.name)} (${names.join(', ')})
values (${values.map(({ sql }) => sql).join(', ')})
on conflict do nothing;
`;
};

/** A row of each table for development; its ids lie below those the sequences give. */
export const seedSql = ({ tables }: Postgres): string => text`
-- Rows to work with on a laptop and in development; no other environment reads this folder. Change them as you like.

${tables.map(seedOf).join('\n')}
`;
