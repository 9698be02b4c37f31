import { javaString } from '../../text/java';
import type { ColumnPlan } from './columnPlan';

/** A value of the model as a Java expression of the column's type. */
export function javaValue(
  { sql, type, enumeration }: ColumnPlan,
  value: string | number | boolean,
): string {
  if (enumeration) return `${type}.${value}`;
  switch (sql.name) {
    case 'bigint':
      return `${value}L`;
    case 'smallint':
      return `(short) ${value}`;
    case 'numeric':
      return `new BigDecimal(${javaString(Number(value).toFixed(sql.scale))})`;
    case 'timestamptz':
      return value === 'now()'
        ? 'Instant.now().truncatedTo(ChronoUnit.MICROS)'
        : `Instant.parse(${javaString(String(value))})`;
    case 'date':
      return value === 'now()'
        ? 'LocalDate.now()'
        : `LocalDate.parse(${javaString(String(value))})`;
    case 'uuid':
      return value === 'gen_random_uuid()'
        ? 'UUID.randomUUID()'
        : `UUID.fromString(${javaString(String(value))})`;
    case 'jsonb':
      return 'Map.of()';
    case 'varchar':
    case 'text':
      return javaString(String(value));
    default:
      return String(value);
  }
}

/** Default of the column as Java expression, if there is one. */
export const javaDefault = (plan: ColumnPlan) =>
  plan.column.default === undefined
    ? undefined
    : javaValue(plan, plan.column.default);
