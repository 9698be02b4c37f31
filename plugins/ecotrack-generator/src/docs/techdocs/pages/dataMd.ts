import type { Service, Table } from '@ecotrack/model';
import {
  applicationRole,
  databaseName,
  ownerRole,
  schemaName,
} from '@ecotrack/model';
import { markdownCode as code } from '../../../text/markdown';
import { notice } from '../../../text/notice';
import { text } from '../../../text/text';
import { fenced, sections } from '../../markdown/sections';
import { erDiagram } from '../parts/erDiagram';
import { tableSection } from '../parts/tableSection';

/** Tables of the service's own machinery, which the model does not name. */
function others({ spec: { kafka } }: Service): string | false {
  const tables = [
    ...(kafka?.publishes.length
      ? ['`outbox` holds the events that are to be sent']
      : []),
    ...(kafka?.consumes.length
      ? ['`inbox` knows the events that were handled']
      : []),
  ];
  return tables.length > 0 && `Beside them, ${tables.join(', and ')}.`;
}

/** docs/data.md: the tables as they stand in the database. */
export const dataMd = (service: Service, tables: readonly Table[]): string =>
  sections(
    notice('markup'),
    text`
# Data

The tables are in the schema ${code(
      schemaName(service),
    )} of the database ${code(databaseName(service))}. The
role ${code(
      ownerRole(service),
    )} owns them and runs the migrations when the service starts. The service
itself works as ${code(
      applicationRole(service),
    )}, which reads and writes rows and can change no table.
`,
    fenced('mermaid', erDiagram(tables)),
    others(service),
    text`
Every table also has a column \`version\`. It counts the changes of a row, so that two people who edit
it at once notice each other.

Migrations are in \`src/main/resources/db/migration\`. One that has run anywhere is never changed: a
new one follows it.
`,
    ...tables.map(tableSection),
  );
