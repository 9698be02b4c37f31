import type { TablePlan } from '../../postgres/plan/tablePlan';
import type { JsonSchema } from '../schema/JsonSchema';
import { isRequired, viewedSchema, writtenSchema } from './columnSchema';

export const viewName = ({ entity }: TablePlan) => `${entity}View`;
export const requestName = ({ entity }: TablePlan) => `${entity}Request`;
export const patchName = ({ entity }: TablePlan) => `${entity}Patch`;
export const pageName = ({ entity }: TablePlan) => `${entity}Page`;
export const schemaRef = (name: string): JsonSchema => ({
  $ref: `#/components/schemas/${name}`,
});

/** One row in an answer. */
export const viewSchema = ({ viewed }: TablePlan): JsonSchema => ({
  type: 'object',
  properties: {
    ...Object.fromEntries(
      viewed.map(plan => [plan.property, viewedSchema(plan)]),
    ),
    version: {
      type: 'integer',
      format: 'int64',
      description: 'Counts the changes of the row; also its ETag.',
    },
  },
  required: [...viewed.map(plan => plan.property), 'version'],
});

/** What a client writes. */
export function requestSchema({ written }: TablePlan): JsonSchema {
  const required = written.filter(isRequired).map(plan => plan.request);
  return {
    type: 'object',
    properties: Object.fromEntries(
      written.map(plan => [plan.request, writtenSchema(plan)]),
    ),
    ...(required.length > 0 && { required }),
  };
}

/** Fields to change, as JSON Merge Patch (RFC 7396): what is not named stays as it is. */
export const patchSchema = ({ written }: TablePlan): JsonSchema => ({
  type: 'object',
  properties: Object.fromEntries(
    written.map(plan => {
      const { default: _, ...schema } = writtenSchema(plan);
      return [plan.request, schema];
    }),
  ),
});

/** One page of a list, newest first. */
export const pageSchema = (table: TablePlan): JsonSchema => ({
  type: 'object',
  properties: {
    items: { type: 'array', items: schemaRef(viewName(table)) },
    page: {
      type: 'integer',
      format: 'int32',
      minimum: 0,
      description: 'Number of this page, from 0.',
    },
    size: {
      type: 'integer',
      format: 'int32',
      minimum: 1,
      description: 'Most items a page holds.',
    },
    totalItems: { type: 'integer', format: 'int64', minimum: 0 },
    totalPages: { type: 'integer', format: 'int32', minimum: 0 },
  },
  required: ['items', 'page', 'size', 'totalItems', 'totalPages'],
});
