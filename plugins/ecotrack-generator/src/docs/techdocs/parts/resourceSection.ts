import type { TablePlan } from '../../../postgres/plan/tablePlan';
import { fenced, sections } from '../../markdown/sections';
import { markdownTable } from '../../markdown/table';
import { sentence } from '../../markdown/sentence';
import { requestSchema, viewSchema } from '../../openapi/schemas';
import { example } from '../../schema/example';
import { propertyRows } from './propertyRows';

/** What a client sends and gets for rows of one table. */
export const resourceSection = (table: TablePlan) =>
  sections(
    `## ${table.entity}`,
    table.table.description !== '' && sentence(table.table.description),
    table.table.api === 'full' &&
      sections(
        'A request has these fields:',
        markdownTable(
          ['Field', 'Type', 'Required', 'Meaning'],
          propertyRows(requestSchema(table)),
        ),
      ),
    'An answer looks like this:',
    fenced('json', JSON.stringify(example(viewSchema(table)), null, 2)),
  );
