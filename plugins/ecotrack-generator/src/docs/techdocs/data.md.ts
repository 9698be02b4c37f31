import type { Check, Column, Index, Service, Table } from '@ecotrack/model';
import {
  applicationRole,
  auditTable,
  databaseName,
  indexName,
  ownerRole,
  schemaName,
} from '@ecotrack/model';
import { markdownCode as code, markdownText } from '../../text/markdown';
import { notice } from '../../text/notice';
import { text } from '../../text/text';
import { markdownTable } from '../markdown/table';
import { codeList } from '../markdown/words';
import { erDiagram } from './erDiagram';

/** docs/data.md: the tables as they stand in the database. */
export function dataMd(service: Service, tables: readonly Table[]): string {
  return text`
${notice('markup')}

# Data

The tables live in the schema ${code(
    schemaName(service),
  )} of the database ${code(databaseName(service))}.
${code(
  ownerRole(service),
)} owns them and runs the migrations when the service starts; the service
itself works as ${code(
    applicationRole(service),
  )}, which reads and writes rows and can change no table.

\`\`\`mermaid
${erDiagram(tables)}
\`\`\`

Every table also has a column ${code(
    'version',
  )}, which counts the changes of a row so that two
people who edit it at once notice each other. Migrations are in
${code(
  'src/main/resources/db/migration',
)}: one that has run anywhere is never changed, a new one follows it.

${tables.map(tableSection).join('\n')}
`;
}

const tableSection = (table: Table) => text`
## ${table.name}

${table.description !== '' && `${markdownText(table.description)}.`}
${
  table.audit &&
  `Every change is kept in ${code(auditTable(table))} by a trigger.`
}

${markdownTable(
  ['Column', 'Type', 'Empty', 'Rules'],
  table.columns.map(column => [
    code(column.name),
    code(column.type),
    column.nullable ? 'yes' : 'no',
    rules(column).join('; '),
  ]),
)}

${table.indexes.length > 0 && 'Indexes:'}
${table.indexes.length > 0 && ''}
${table.indexes.map(index => `- ${describeIndex(table, index)}`)}
${table.checks.length > 0 && ''}
${table.checks.length > 0 && 'Checks:'}
${table.checks.length > 0 && ''}
${table.checks.map(check => `- ${describeCheck(check)}`)}
`;

const describeIndex = (table: Table, { name, columns, unique }: Index) =>
  `${code(name ?? indexName(table, columns))} on ${codeList(columns)}${
    unique ? ', unique' : ''
  }`;

const describeCheck = ({ name, left, operator, right }: Check) =>
  `${code(name)}: ${code(`${left} ${operator} ${right}`)}`;

/** What a value of the column must keep to, as short phrases. */
function rules(column: Column): string[] {
  const { references: to, values, minimum, maximum } = column;
  return [
    ...(column.name === 'id' ? ['primary key'] : []),
    ...(column.unique ? ['unique'] : []),
    ...(to
      ? [
          `refers to ${code(to.table)}${
            to.onDelete === 'cascade' ? ', deleted with it' : ''
          }`,
        ]
      : []),
    ...(values ? [`one of ${codeList(values)}`] : []),
    ...(minimum === undefined ? [] : [`at least ${minimum}`]),
    ...(maximum === undefined ? [] : [`at most ${maximum}`]),
    ...(column.default === undefined
      ? []
      : [`default ${code(String(column.default))}`]),
    ...(column.writeOnly ? ['written, never returned'] : []),
  ];
}
