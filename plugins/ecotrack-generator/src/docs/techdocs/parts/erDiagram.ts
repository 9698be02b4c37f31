import type { Column, Table } from '@ecotrack/model';
import { text } from '../../../text/text';

/** Readers draw no more lines than about 150; a larger model shows keys and references only. */
const MOST_COLUMNS = 100;

const typeWord = ({ type }: Column) => type.replace(/\(.*/, '');

const entity = ({ name }: Table, columns: readonly Column[]) => text`
${name} {
  ${columns.map(column => `${typeWord(column)} ${column.name}${marks(column)}`)}
}
`;

const references = (table: Table) =>
  table.columns.flatMap(({ references: to, nullable, name }) =>
    to
      ? [`${to.table} ${nullable ? '|o' : '||'}--o{ ${table.name} : "${name}"`]
      : [],
  );

const isKey = (column: Column) => marks(column) !== '';

/** Mermaid entity relationship diagram of the tables. Mermaid reads no comma in a type. */
export function erDiagram(tables: readonly Table[]): string {
  const all = tables.flatMap(table => table.columns).length <= MOST_COLUMNS;
  return text`
erDiagram
  ${tables.flatMap(references)}
  ${tables.map(table =>
    entity(table, all ? table.columns : table.columns.filter(isKey)),
  )}
`;
}

function marks({ name, unique, references: to }: Column): string {
  if (name === 'id') return ' PK';
  if (to) return ' FK';
  return unique ? ' UK' : '';
}
