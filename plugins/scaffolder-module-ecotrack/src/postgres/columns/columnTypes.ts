/** Types a column often has; lengths and digits may be changed. */
export const COLUMN_TYPES = [
  'bigint',
  'integer',
  'smallint',
  'varchar(50)',
  'varchar(255)',
  'text',
  'numeric(10,2)',
  'boolean',
  'timestamptz',
  'date',
  'uuid',
  'jsonb',
] as const;
