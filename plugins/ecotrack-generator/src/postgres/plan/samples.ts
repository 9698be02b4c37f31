import { entityClass, type Table } from '@ecotrack/model';
import { javaString } from '../../text/java';
import { sqlLiteral } from '../../text/sql';
import { columnPlan, type ColumnPlan } from './columnPlan';
import { javaValue } from './javaValue';
import { ranks } from './ranks';

/** A stored password that no text matches. */
export const NOBODY = '{bcrypt}locked';

const UUID = '00000000-0000-4000-8000-000000000001';

/** A value that fits a column, for tests and development data. */
export interface Sample {
  readonly plan: ColumnPlan;
  /** Java expression. */
  readonly java: string;
  /** JSON, as a client sends it. */
  readonly json: unknown;
  /** SQL literal. */
  readonly sql: string;
}

/** One valid row, within limits and checks; a reference points to the sample of its table. */
export function samples(table: Table): Sample[] {
  const order = ranks(table);
  return table.columns
    .filter(({ name }) => name !== 'created_at' && name !== 'updated_at')
    .map(column =>
      sample(columnPlan(table, column), order.get(column.name) ?? 0, table),
    );
}

function sample(plan: ColumnPlan, rank: number, table: Table): Sample {
  if (plan.password) {
    const text = 'correct horse battery staple';
    return {
      plan,
      java: javaString(text),
      json: text,
      sql: sqlLiteral(NOBODY),
    };
  }
  if (plan.sql.name === 'jsonb') {
    return {
      plan,
      java: 'Map.of("key", "value")',
      json: { key: 'value' },
      sql: sqlLiteral('{"key": "value"}'),
    };
  }
  const value = valueOf(plan, rank, table);
  return {
    plan,
    java: javaValue(plan, value),
    json: value,
    sql:
      typeof value === 'number' && plan.sql.name === 'numeric'
        ? value.toFixed(plan.sql.scale)
        : sqlLiteral(value),
  };
}

/** Whether the column's name says that it holds an e-mail address. */
export const isEmail = ({ type, column }: ColumnPlan) =>
  type === 'String' && /(^|_)e?mail$/.test(column.name);

const within = ({ column }: ColumnPlan, wanted: number) =>
  Math.min(
    Math.max(wanted, column.minimum ?? wanted),
    column.maximum ?? Infinity,
  );

/** Rank 0 is the past; a positive rank lies after any time the service stamps itself. */
const timestamp = (rank: number) =>
  `${rank > 0 ? 2100 + rank : 2000 + rank}-01-15T10:00:00Z`;

function valueOf(
  plan: ColumnPlan,
  rank: number,
  table: Table,
): string | number | boolean {
  const { column, sql, enumeration } = plan;
  if (enumeration) return enumeration.constants[0];
  switch (sql.name) {
    case 'bigint':
    case 'integer':
    case 'smallint':
    case 'numeric':
      return within(plan, 1) + rank;
    case 'boolean':
      return true;
    case 'uuid':
      return UUID;
    case 'timestamptz':
      return timestamp(rank);
    case 'date':
      return timestamp(rank).slice(0, 10);
    default: {
      const value = isEmail(plan)
        ? 'person@example.org'
        : `${entityClass(table)} ${column.name.replaceAll('_', ' ')}`;
      return sql.name === 'varchar' ? value.slice(0, sql.length) : value;
    }
  }
}
