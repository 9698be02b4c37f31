import type { Check, Column, Index, Table } from '@ecotrack/model';
import { auditTable, indexName } from '@ecotrack/model';
import { markdownCode as code } from '../../../text/markdown';
import { sections } from '../../markdown/sections';
import { markdownTable } from '../../markdown/table';
import { codeList } from '../../markdown/words';
import { sentence } from '../../markdown/sentence';

const list = (title: string, items: readonly string[]) =>
  items.length > 0 &&
  sections(`${title}:`, items.map(item => `- ${item}`).join('\n'));

const describeIndex = (table: Table, { name, columns, unique }: Index) =>
  `${code(name ?? indexName(table, columns))} on ${codeList(columns)}${
    unique ? ', unique' : ''
  }`;

const describeCheck = ({ name, left, operator, right }: Check) =>
  `${code(name)}: ${code(`${left} ${operator} ${right}`)}`;

/** One table: what a row is, its columns, indexes and checks. */
export const tableSection = (table: Table) =>
  sections(
    `## ${table.name}`,
    [
      ...(table.description ? [sentence(table.description)] : []),
      ...(table.audit
        ? [`A trigger keeps every change in ${code(auditTable(table))}.`]
        : []),
    ].join(' '),
    markdownTable(
      ['Column', 'Type', 'Optional', 'Rules'],
      table.columns.map(column => [
        code(column.name),
        code(column.type),
        column.nullable ? 'yes' : 'no',
        rules(column).join('; '),
      ]),
    ),
    list(
      'Indexes',
      table.indexes.map(index => describeIndex(table, index)),
    ),
    list('Checks', table.checks.map(describeCheck)),
  );

/** What a value of the column must keep to, as short phrases. */
function rules(column: Column): string[] {
  const { references: to, values, minimum, maximum } = column;
  const cascade = to?.onDelete === 'cascade' ? ', deleted with it' : '';
  return [
    ...(column.name === 'id' ? ['primary key'] : []),
    ...(column.unique ? ['unique'] : []),
    ...(to ? [`refers to ${code(to.table)}${cascade}`] : []),
    ...(values
      ? [`one of ${values.map(value => code(value)).join(', ')}`]
      : []),
    ...(minimum === undefined ? [] : [`at least ${minimum}`]),
    ...(maximum === undefined ? [] : [`at most ${maximum}`]),
    ...(column.default === undefined
      ? []
      : [`default ${code(String(column.default))}`]),
    ...(column.writeOnly ? ['written, never returned'] : []),
  ];
}
