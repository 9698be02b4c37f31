import type { EventItemField } from '@ecotrack/model';
import type { ColumnPlan } from '../../postgres/plan/columnPlan';

type ScalarType = EventItemField['type'];

const TYPES: { readonly [type in ScalarType]: string } = {
  string: 'String',
  long: 'Long',
  integer: 'Integer',
  decimal: 'BigDecimal',
  boolean: 'Boolean',
  timestamp: 'Instant',
};

/** Java type of a scalar in an event. */
export const wireType = (type: ScalarType): string => TYPES[type];

/** Java expression that reads a column as the type it has in the event; null stays null. */
export function wireValue(
  type: ScalarType,
  plan: ColumnPlan,
  row: string,
): string {
  const value = `${row}.${plan.getter}()`;
  if (plan.type === TYPES[type]) return value;
  if (type === 'decimal') return `EventValues.decimal(${value})`;
  if (type === 'timestamp') return `EventValues.instant(${value})`;
  if (type === 'long') return `EventValues.longValue(${value})`;
  if (type === 'integer') return `EventValues.integer(${value})`;
  if (type === 'string') return `Objects.toString(${value}, null)`;
  throw new Error(
    `The column '${plan.column.name}' is no boolean, so no boolean event field can be filled from it.`,
  );
}
