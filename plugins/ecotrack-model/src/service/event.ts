import * as z from 'zod/v4';
import { list } from '../rules/list';
import { KEBAB } from '../rules/patterns';
import { text } from '../rules/text';
import { identifier } from './values/identifier';
import { SCALAR_TYPES } from './values/scalarTypes';

/** Name of a topic: room is left for the service and suffix of its dead letter topics. */
export const topicName = text('kafka/topic-name', KEBAB, { min: 3, max: 100 });
export const eventType = text('kafka/event-type', KEBAB, { max: 50 });
export const eventTypes = list('kafka/events', eventType, { min: 1, max: 30 });

/** Types of values in an event: JSON types, with `long`, `decimal` (as text) and `timestamp` (RFC 3339) told apart. */
export const scalarType = z.enum(SCALAR_TYPES);

const TYPE_OF_FIELD =
  'Type of the value; `decimal` is a text with all its digits, `timestamp` a text as RFC 3339 has it.';
const REQUIRED = 'Whether every event carries the field.';

export const itemField = z.strictObject({
  name: identifier.describe(
    'Field name in snake case, filled from the column of the same name.',
  ),
  type: scalarType.describe(TYPE_OF_FIELD),
  required: z.boolean().default(false).describe(REQUIRED),
});

export const field = z.strictObject({
  name: identifier.describe(
    'Field name in snake case, filled from the column of the same name.',
  ),
  type: z
    .union([scalarType, z.literal('array')])
    .describe(`${TYPE_OF_FIELD} \`array\` lists the rows of a child table.`),
  required: z.boolean().default(false).describe(REQUIRED),
  from: identifier
    .optional()
    .describe('For an array: the child table whose rows are the items.'),
  items: list('kafka/fields', itemField, { min: 1, max: 100 })
    .optional()
    .describe('For an array: the fields of one item.'),
});

export const event = z.strictObject({
  type: eventType.describe('Event type, such as `created`.'),
  on: z
    .enum(['create', 'update', 'delete'])
    .describe('Write that raises the event.'),
  when: z
    .strictObject({
      column: identifier.describe('Column with `values`.'),
      becomes: text('postgres/value', /^[A-Z][A-Z0-9]*(?:_[A-Z0-9]+)*$/, {
        max: 50,
      }).describe('One of its values.'),
    })
    .optional()
    .describe(
      'Only when this column changes to this value; it then takes the place of an event without `when`.',
    ),
});

export type EventField = z.output<typeof field>;
export type EventItemField = z.output<typeof itemField>;
export type EventType = z.output<typeof event>;
