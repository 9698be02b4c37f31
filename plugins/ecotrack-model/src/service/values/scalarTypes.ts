/** Types of single values in an event. */
export const SCALAR_TYPES = [
  'string',
  'long',
  'integer',
  'decimal',
  'boolean',
  'timestamp',
] as const;
