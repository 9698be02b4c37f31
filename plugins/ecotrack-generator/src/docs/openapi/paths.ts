import { readScope, writeScope, type Service } from '@ecotrack/model';
import type { TablePlan } from '../../postgres/plan/tablePlan';
import { viewedSchema } from './columnSchema';
import { problems } from './problems';
import { pageName, requestName, schemaRef, viewName } from './schemas';

export const SECURITY_SCHEME = 'bearerToken';

const json = (name: string) => ({
  'application/json': { schema: schemaRef(name) },
});
const header = (name: string) => ({ $ref: `#/components/headers/${name}` });
const parameter = (name: string) => ({
  $ref: `#/components/parameters/${name}`,
});

/** Paths of one table below the base path: the list, and one row by id. */
export function tablePaths(service: Service, table: TablePlan) {
  const at = `${service.spec.application.basePath}${table.path}`;
  const writes = table.table.api === 'full';
  return {
    [at]: {
      get: listing(service, table),
      ...(writes && { post: creating(service, table) }),
    },
    [`${at}/{id}`]: {
      parameters: [
        {
          name: 'id',
          in: 'path',
          required: true,
          schema: viewedSchema(table.id),
        },
      ],
      get: reading(service, table),
      ...(writes && {
        put: updating(service, table),
        delete: deleting(service, table),
      }),
    },
  };
}

const operation = (
  id: string,
  summary: string,
  table: TablePlan,
  scope: string,
) => ({
  operationId: `${id}${table.entity}`,
  summary,
  tags: [table.entity],
  security: [{ [SECURITY_SCHEME]: [scope] }],
});

const listing = (service: Service, table: TablePlan) => ({
  ...operation(
    'list',
    `List rows of ${table.table.name}`,
    table,
    readScope(service),
  ),
  parameters: [
    parameter('page'),
    parameter('size'),
    parameter('sort'),
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

const creating = (service: Service, table: TablePlan) => ({
  ...operation(
    'create',
    `Create a row of ${table.table.name}`,
    table,
    writeScope(service),
  ),
  requestBody: { required: true, content: json(requestName(table)) },
  responses: {
    201: {
      description: 'The new row.',
      headers: { Location: header('Location'), ETag: header('ETag') },
      content: json(viewName(table)),
    },
    ...problems(400, 401, 403, 409),
  },
});

const reading = (service: Service, table: TablePlan) => ({
  ...operation(
    'get',
    `Read one row of ${table.table.name}`,
    table,
    readScope(service),
  ),
  responses: {
    200: {
      description: 'The row.',
      headers: { ETag: header('ETag') },
      content: json(viewName(table)),
    },
    ...problems(400, 401, 403, 404),
  },
});

const updating = (service: Service, table: TablePlan) => ({
  ...operation(
    'update',
    `Replace one row of ${table.table.name}`,
    table,
    writeScope(service),
  ),
  parameters: [parameter('IfMatch')],
  requestBody: { required: true, content: json(requestName(table)) },
  responses: {
    200: {
      description: 'The row as it is now.',
      headers: { ETag: header('ETag') },
      content: json(viewName(table)),
    },
    ...problems(400, 401, 403, 404, 409, 412),
  },
});

const deleting = (service: Service, table: TablePlan) => ({
  ...operation(
    'delete',
    `Delete one row of ${table.table.name}`,
    table,
    writeScope(service),
  ),
  parameters: [parameter('IfMatch')],
  responses: {
    204: { description: 'The row is gone.' },
    ...problems(400, 401, 403, 404, 409, 412),
  },
});
