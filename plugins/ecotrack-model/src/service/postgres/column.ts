import * as z from 'zod/v4';
import { list } from '../../rules/list';
import { decimal } from '../../rules/numbers';
import { optionalSentence, text } from '../../rules/text';
import { COLUMN_TYPE } from './columnType';
import { identifier } from '../values/identifier';

const limit = decimal('postgres/limit', {
  min: -999_999_999_999_999,
  max: 999_999_999_999_999,
});

/** A column that refers to a row of the same service; other services' rows are plain ids. */
export const reference = z.strictObject({
  table: identifier.describe('Table of this service.'),
  onDelete: z
    .enum(['restrict', 'cascade'])
    .default('restrict')
    .describe('What happens to this row when the other is deleted.'),
});

export const column = z.strictObject({
  name: identifier.describe('Column name in snake case.'),
  type: text('postgres/column-type', COLUMN_TYPE, { max: 30 }).describe(
    'One of bigint, integer, smallint, varchar(n), text, numeric(p,s), boolean, timestamptz, date, uuid, jsonb.',
  ),
  nullable: z
    .boolean()
    .default(false)
    .describe('Whether the column may be empty.'),
  unique: z
    .boolean()
    .default(false)
    .describe('Whether a value may stand in one row only.'),
  default: z
    .union([optionalSentence('postgres/default'), z.number(), z.boolean()], {
      error: 'postgres/default',
    })
    .optional()
    .describe(
      'Literal default, or `now()` for a timestamptz, or `gen_random_uuid()` for a uuid.',
    ),
  minimum: limit
    .optional()
    .describe(
      'Smallest number allowed (check constraint and Bean Validation).',
    ),
  maximum: limit
    .optional()
    .describe('Largest number allowed (check constraint and Bean Validation).'),
  values: list(
    'postgres/values',
    text('postgres/value', /^[A-Z][A-Z0-9]*(?:_[A-Z0-9]+)*$/, { max: 50 }),
    { min: 1, max: 50 },
  )
    .optional()
    .describe('The only texts allowed: a Java enum and a check constraint.'),
  writeOnly: z
    .boolean()
    .default(false)
    .describe(
      'Accepted by the API but never returned, cached, audited, logged or put in an event; such as a password hash.',
    ),
  references: reference
    .optional()
    .describe(
      'Refers to a row of another table of this service, by a foreign key.',
    ),
});

export type Column = z.output<typeof column>;
