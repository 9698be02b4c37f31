import type { Service } from '@ecotrack/model';
import type { TablePlan } from '../../postgres/plan/tablePlan';
import { viewedSchema } from './columnSchema';
import { header, json, operation, parameter, rowsOf } from './operation';
import type { Operation } from './operation';
import { problems } from './problems';
import { pageName, viewName } from './schemas';

/** GET of the list, which can be narrowed by the columns that an index begins with. */
export const listing = (service: Service, table: TablePlan): Operation => ({
  ...operation(service, table, 'list', `List ${rowsOf(table)}, newest first`),
  parameters: [
    parameter('page'),
    parameter('size'),
    ...table.filters.map(plan => ({
      name: plan.property,
      in: 'query',
      description: `Only rows with this ${plan.column.name}.`,
      schema: viewedSchema({
        ...plan,
        column: { ...plan.column, nullable: false },
      }),
    })),
  ],
  responses: {
    200: { description: 'One page.', content: json(pageName(table)) },
    ...problems(400, 401, 403),
  },
});

/** GET of one row. */
export const reading = (service: Service, table: TablePlan): Operation => ({
  ...operation(service, table, 'get', `Get one of the ${rowsOf(table)}`),
  responses: {
    200: {
      description: 'The row.',
      headers: { ETag: header('ETag') },
      content: json(viewName(table)),
    },
    ...problems(400, 401, 403, 404),
  },
});
