import * as z from 'zod/v4';
import { list } from '../../rules/list';
import { optionalSentence, text } from '../../rules/text';
import { identifier, objectName } from '../values/identifier';
import { column } from './column';

export const index = z.strictObject({
  name: objectName
    .optional()
    .describe('Index name; derived from the columns when absent.'),
  columns: list('postgres/index-columns', identifier, {
    min: 1,
    max: 8,
  }).describe('Columns in index order.'),
  unique: z
    .boolean()
    .default(false)
    .describe('Whether the columns together may hold a value once only.'),
});

/** A check between two columns of one row; limits of one column stand at the column. */
export const check = z.strictObject({
  name: objectName.describe('Constraint name.'),
  left: identifier.describe('Column on the left.'),
  operator: z
    .enum(['<', '<=', '=', '<>', '>=', '>'])
    .describe('How the two columns must compare in every row.'),
  right: identifier.describe('Column on the right.'),
});

export const table = z.strictObject({
  name: identifier.describe('Table name in snake case, such as `order_items`.'),
  entity: text('postgres/entity', /^[A-Z][A-Za-z0-9]*$/, { max: 50 })
    .optional()
    .describe('Java class name; the table name in camel case when absent.'),
  description: optionalSentence()
    .default('')
    .describe('What a row stands for.'),
  columns: list('postgres/columns', column, { min: 1, max: 100 }).describe(
    'Columns. `id` (bigint or uuid) is the primary key. `created_at` and `updated_at` of type timestamptz are kept by the service.',
  ),
  indexes: list('postgres/indexes', index, { max: 50 })
    .default([])
    .describe(
      'Indexes; lists of the API can be narrowed by the first column of each.',
    ),
  checks: list('postgres/indexes', check, { max: 50 })
    .default([])
    .describe(
      'Checks between two columns of a row; limits of one column stand at the column.',
    ),
  audit: z
    .boolean()
    .default(false)
    .describe('Whether every change is kept in an audit table by a trigger.'),
  api: z
    .enum(['none', 'readOnly', 'full'])
    .default('full')
    .describe(
      'What the HTTP API offers: nothing, reading, or reading and writing.',
    ),
});

export type Table = z.output<typeof table>;
export type Index = z.output<typeof index>;
export type Check = z.output<typeof check>;
