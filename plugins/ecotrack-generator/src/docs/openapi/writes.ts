import type { Service } from '@ecotrack/model';
import type { TablePlan } from '../../postgres/plan/tablePlan';
import { header, json, operation, parameter, rowsOf } from './operation';
import type { Operation } from './operation';
import { problems } from './problems';
import { patchName, requestName, schemaRef, viewName } from './schemas';

const ETAG = { ETag: header('ETag') };

/** POST of a new row. */
export const creating = (service: Service, table: TablePlan): Operation => ({
  ...operation(service, table, 'create', `Add to the ${rowsOf(table)}`),
  requestBody: { required: true, content: json(requestName(table)) },
  responses: {
    201: {
      description: 'The new row.',
      headers: { Location: header('Location'), ...ETAG },
      content: json(viewName(table)),
    },
    ...problems(400, 401, 403, 409, 415),
  },
});

const changed = (table: TablePlan) => ({
  parameters: [parameter('IfMatch')],
  responses: {
    200: {
      description: 'The row as it is now.',
      headers: ETAG,
      content: json(viewName(table)),
    },
    ...problems(400, 401, 403, 404, 409, 412, 415, 428),
  },
});

/** PUT of a whole row. */
export const updating = (service: Service, table: TablePlan): Operation => ({
  ...operation(service, table, 'update', `Replace one of the ${rowsOf(table)}`),
  requestBody: { required: true, content: json(requestName(table)) },
  ...changed(table),
});

/** PATCH of some fields of a row. */
export const patching = (service: Service, table: TablePlan): Operation => ({
  ...operation(
    service,
    table,
    'patch',
    `Change fields of one of the ${rowsOf(table)}`,
  ),
  requestBody: {
    required: true,
    content: {
      'application/merge-patch+json': { schema: schemaRef(patchName(table)) },
    },
  },
  ...changed(table),
});

/** DELETE of a row. */
export const deleting = (service: Service, table: TablePlan): Operation => ({
  ...operation(service, table, 'delete', `Delete one of the ${rowsOf(table)}`),
  parameters: [parameter('IfMatch')],
  responses: {
    204: { description: 'The row is gone.' },
    ...problems(400, 401, 403, 404, 409, 412, 428),
  },
});
