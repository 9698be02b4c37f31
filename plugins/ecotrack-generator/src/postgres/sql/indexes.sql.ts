import {
  indexName,
  type Index,
  type Postgres,
  type Table,
} from '@ecotrack/model';
import { sqlIdentifier } from '../../text/sql';

const statement = (table: Table, { name, columns, unique }: Index) =>
  `create ${unique ? 'unique ' : ''}index ${sqlIdentifier(
    name ?? indexName(table, columns),
  )} on ${sqlIdentifier(table.name)} (${columns
    .map(sqlIdentifier)
    .join(', ')});`;

/** Indexes of the model, and one for every reference that none of them begins with; undefined when there are none. */
export function indexesSql({ tables }: Postgres): string | undefined {
  const lines = tables.flatMap(table =>
    indexesOf(table).map(index => statement(table, index)),
  );
  return lines.length ? `${lines.join('\n')}\n` : undefined;
}

/** PostgreSQL makes no index for a foreign key: deleting a parent would read the whole child table. */
export function indexesOf(table: Table): Index[] {
  const covered = (name: string) =>
    table.indexes.some(({ columns }) => columns[0] === name);
  const missing = table.columns
    .filter(
      ({ name, references, unique }) => references && !unique && !covered(name),
    )
    .map(({ name }) => ({ columns: [name], unique: false }));
  return [...table.indexes, ...missing];
}
