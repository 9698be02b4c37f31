/** Types of values in an event, in the order of the model. */
export const SCALAR_TYPES = [
  'string',
  'long',
  'integer',
  'decimal',
  'boolean',
  'timestamp',
];
