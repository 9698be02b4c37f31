import type { ColumnPlan } from '../../postgres/plan/columnPlan';
import type { SqlType } from '../../postgres/plan/sqlType';
import type { JsonSchema } from '../schema/JsonSchema';

const TYPES: { readonly [sql in SqlType['name']]: JsonSchema } = {
  bigint: { type: 'integer', format: 'int64' },
  integer: { type: 'integer', format: 'int32' },
  smallint: { type: 'integer', minimum: -32_768, maximum: 32_767 },
  varchar: { type: 'string' },
  text: { type: 'string' },
  numeric: { type: 'number' },
  boolean: { type: 'boolean' },
  timestamptz: { type: 'string', format: 'date-time' },
  date: { type: 'string', format: 'date' },
  uuid: { type: 'string', format: 'uuid' },
  jsonb: { type: 'object', additionalProperties: true },
};

/** JSON Schema of a column's value in an answer. */
export function viewedSchema({ column, sql }: ColumnPlan): JsonSchema {
  const schema: JsonSchema = column.values
    ? { type: 'string', enum: column.values }
    : TYPES[sql.name];
  return column.nullable ? orNull(schema) : schema;
}

/** JSON Schema of a column's value in a request: as in an answer, with the limits the service checks. */
export function writtenSchema(plan: ColumnPlan): JsonSchema {
  const { column, password } = plan;
  if (password) {
    return {
      type: 'string',
      format: 'password',
      minLength: 12,
      maxLength: 72,
      writeOnly: true,
      description:
        'kept as a hash; must be given for a new row, and without it an update keeps the old one',
    };
  }
  const schema = {
    ...viewedSchema(plan),
    ...(column.values ? {} : limits(plan)),
  };
  return column.writeOnly ? { ...schema, writeOnly: true } : schema;
}

/** Whether a request without the field is refused. */
export const isRequired = ({ column, password }: ColumnPlan) =>
  !password && !column.nullable && column.default === undefined;

function limits(plan: ColumnPlan): JsonSchema {
  const { column, sql } = plan;
  const { minimum, maximum, name } = column;
  return {
    ...(plan.type === 'String' && isRequired(plan) && { minLength: 1 }),
    ...(plan.type === 'String' &&
      /(^|_)e?mail$/.test(name) && { format: 'email' }),
    ...(sql.name === 'varchar' && { maxLength: sql.length }),
    ...(sql.name === 'numeric' && {
      exclusiveMaximum: 10 ** (sql.precision - sql.scale),
      description: `at most ${sql.scale} decimal places`,
    }),
    ...(minimum !== undefined && { minimum }),
    ...(maximum !== undefined && { maximum, exclusiveMaximum: undefined }),
    ...defaultOf(plan),
  };
}

/** A literal default; one the database or the service works out is not promised. */
function defaultOf({ column: { default: value, values }, sql }: ColumnPlan) {
  const literal =
    values !== undefined ||
    ['boolean', 'integer', 'smallint', 'bigint', 'varchar', 'text'].includes(
      sql.name,
    );
  return value !== undefined && literal ? { default: value } : {};
}

function orNull(schema: JsonSchema): JsonSchema {
  return {
    ...schema,
    ...(typeof schema.type === 'string' && { type: [schema.type, 'null'] }),
    ...(schema.enum && { enum: [...schema.enum, null] }),
  };
}
