import { z } from 'zod/v4';

/** A column that refers to a row of the same service; other services' rows are plain ids. */
export const reference = z.strictObject({
  table: z.string().describe('Table of this service.'),
  onDelete: z
    .enum(['restrict', 'cascade'])
    .default('restrict')
    .describe('What happens to this row when the other is deleted.'),
});

export const column = z.strictObject({
  name: z.string().describe('Column name in snake case.'),
  type: z
    .string()
    .describe(
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
    .union([z.string(), z.number(), z.boolean()])
    .optional()
    .describe(
      'Literal default, or `now()` for a timestamptz, or `gen_random_uuid()` for a uuid.',
    ),
  minimum: z
    .number()
    .optional()
    .describe(
      'Smallest number allowed (check constraint and Bean Validation).',
    ),
  maximum: z
    .number()
    .optional()
    .describe('Largest number allowed (check constraint and Bean Validation).'),
  values: z
    .array(z.string())
    .min(1)
    .optional()
    .describe('The only texts allowed: a Java enum and a check constraint.'),
  writeOnly: z
    .boolean()
    .default(false)
    .describe(
      'Accepted by the API but never returned, cached, audited, logged or put in an event; such as a password hash.',
    ),
  references: reference.optional(),
});

export type Column = z.output<typeof column>;
