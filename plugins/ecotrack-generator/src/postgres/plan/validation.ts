import { javaString } from '../../text/java';
import type { ColumnPlan } from './columnPlan';
import { isEmail } from './samples';

const bound = (
  name: string,
  value: number | undefined,
  print: (value: number) => string,
) => (value === undefined ? [] : [`@${name}(${print(value)})`]);

/** Java reads a number without a suffix as an int, and refuses what is none. */
const whole = (value: number) =>
  Math.abs(value) > 2_147_483_647 ? `${value}L` : String(value);

/** Bean Validation annotations of a request's field. */
export function validation(plan: ColumnPlan): string[] {
  const { column, sql, enumeration, password } = plan;
  if (password) {
    return [
      ...(column.nullable ? [] : ['@NotBlank(groups = OnCreate.class)']),
      '@Size(min = 12, max = 72)',
    ];
  }
  const rules: string[] = [];
  const isText = plan.type === 'String';
  if (!column.nullable && column.default === undefined) {
    rules.push(isText ? '@NotBlank' : '@NotNull');
  }
  if (enumeration) return rules;
  if (sql.name === 'varchar') rules.push(`@Size(max = ${sql.length})`);
  if (isEmail(plan)) rules.push('@Email');
  if (sql.name === 'numeric') {
    rules.push(
      ...bound('DecimalMin', column.minimum, value => javaString(`${value}`)),
      ...bound('DecimalMax', column.maximum, value => javaString(`${value}`)),
      `@Digits(integer = ${sql.precision - sql.scale}, fraction = ${
        sql.scale
      })`,
    );
  } else {
    rules.push(
      ...bound('Min', column.minimum, whole),
      ...bound('Max', column.maximum, whole),
    );
  }
  return rules;
}

/** Classes that the annotations need. */
export const VALIDATION_IMPORTS = [
  'DecimalMax',
  'DecimalMin',
  'Digits',
  'Email',
  'Max',
  'Min',
  'NotBlank',
  'NotNull',
  'Size',
].map(name => `jakarta.validation.constraints.${name}`);
