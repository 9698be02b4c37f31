import { z } from 'zod/v4';

/** Types of values in an event: JSON types, with `long`, `decimal` (as text) and `timestamp` (RFC 3339) told apart. */
export const scalarType = z.enum([
  'string',
  'long',
  'integer',
  'decimal',
  'boolean',
  'timestamp',
]);

export const itemField = z.strictObject({
  name: z
    .string()
    .describe(
      'Field name in snake case, filled from the column of the same name.',
    ),
  type: scalarType,
  required: z.boolean().default(false),
});

export const field = z.strictObject({
  name: z
    .string()
    .describe(
      'Field name in snake case, filled from the column of the same name.',
    ),
  type: z.union([scalarType, z.literal('array')]),
  required: z.boolean().default(false),
  from: z
    .string()
    .optional()
    .describe('For an array: the child table whose rows are the items.'),
  items: z
    .array(itemField)
    .optional()
    .describe('For an array: the fields of one item.'),
});

export const event = z.strictObject({
  type: z.string().describe('Event type, such as `created`.'),
  on: z
    .enum(['create', 'update', 'delete'])
    .describe('Write that raises the event.'),
  when: z
    .strictObject({ column: z.string(), becomes: z.string() })
    .optional()
    .describe(
      'Only when this column changes to this value; it then takes the place of an event without `when`.',
    ),
});

export type EventField = z.output<typeof field>;
export type EventItemField = z.output<typeof itemField>;
export type EventType = z.output<typeof event>;
