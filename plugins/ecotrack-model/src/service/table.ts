import { z } from 'zod/v4';
import { column } from './column';

export const index = z.strictObject({
  name: z
    .string()
    .optional()
    .describe('Index name; derived from the columns when absent.'),
  columns: z.array(z.string()).min(1).describe('Columns in index order.'),
  unique: z.boolean().default(false),
});

/** A check between two columns of one row; limits of one column stand at the column. */
export const check = z.strictObject({
  name: z.string().describe('Constraint name.'),
  left: z.string().describe('Column on the left.'),
  operator: z.enum(['<', '<=', '=', '<>', '>=', '>']),
  right: z.string().describe('Column on the right.'),
});

export const table = z.strictObject({
  name: z.string().describe('Table name in snake case, such as `order_items`.'),
  entity: z
    .string()
    .optional()
    .describe('Java class name; the table name in camel case when absent.'),
  description: z.string().default('').describe('What a row stands for.'),
  columns: z
    .array(column)
    .min(1)
    .describe(
      'Columns. `id` (bigint or uuid) is the primary key. `created_at` and `updated_at` of type timestamptz are kept by the service.',
    ),
  indexes: z.array(index).default([]),
  checks: z.array(check).default([]),
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
