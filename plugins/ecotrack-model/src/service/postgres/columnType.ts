/** The types a column can have; the JSON Schema carries the same expression. */
export const COLUMN_TYPE =
  /^(?:bigint|integer|smallint|text|boolean|timestamptz|date|uuid|jsonb|varchar\([1-9][0-9]{0,7}\)|numeric\([1-9][0-9]{0,3},(?:0|[1-9][0-9]{0,3})\))$/;

export type ColumnKind =
  | 'bigint'
  | 'integer'
  | 'smallint'
  | 'varchar'
  | 'text'
  | 'numeric'
  | 'boolean'
  | 'timestamptz'
  | 'date'
  | 'uuid'
  | 'jsonb';

/** A column type taken apart: `varchar(255)` has a length, `numeric(10,2)` precision and scale. */
export interface ColumnType {
  readonly kind: ColumnKind;
  readonly length?: number;
  readonly precision?: number;
  readonly scale?: number;
}

/** Takes a type apart that matches COLUMN_TYPE. */
export function columnType(type: string): ColumnType {
  const [kind, first, second] = type.split(/[(),]/);
  if (kind === 'varchar') return { kind, length: Number(first) };
  if (kind === 'numeric')
    return { kind, precision: Number(first), scale: Number(second) };
  return { kind: kind as ColumnKind };
}

export const WHOLE_NUMBERS: readonly ColumnKind[] = [
  'bigint',
  'integer',
  'smallint',
];
export const NUMBERS: readonly ColumnKind[] = [...WHOLE_NUMBERS, 'numeric'];
export const TEXTS: readonly ColumnKind[] = ['varchar', 'text'];
