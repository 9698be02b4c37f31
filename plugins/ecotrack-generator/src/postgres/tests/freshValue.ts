import type { Table } from '@ecotrack/model';
import type { ColumnPlan } from '../plan/columnPlan';
import { javaValue } from '../plan/javaValue';
import { isEmail } from '../plan/samples';
import type { TablePlan } from '../plan/tablePlan';

/** Fewer values than these would meet again in a few runs against one database. */
const ENOUGH = 1_000_000;
const LARGEST = { integer: 2_000_000_000, bigint: 1_000_000_000_000 };

/** Whether rows of the table meet unless this column has another value in each. */
export const isFresh = (
  { table, written }: TablePlan,
  plan: ColumnPlan,
): boolean =>
  fresh(plan, table) !== undefined &&
  uniqueSets(table).some(columns => chosen(columns, table, written) === plan);

/** A Java expression with another value at each call, for a column that keeps its row unique. */
export const freshValue = (
  of: TablePlan,
  plan: ColumnPlan,
): string | undefined =>
  isFresh(of, plan) ? fresh(plan, of.table) : undefined;

/** Between which numbers a fresh one lies. */
export const freshRange = (
  { minimum, maximum }: ColumnPlan['column'],
  type: keyof typeof LARGEST,
): readonly [low: number, high: number] => [
  minimum ?? 1,
  Math.min(maximum ?? LARGEST[type], LARGEST[type]),
];

function uniqueSets({ columns, indexes }: Table): (readonly string[])[] {
  return [
    ...columns.filter(column => column.unique).map(({ name }) => [name]),
    ...indexes.filter(index => index.unique).map(index => index.columns),
  ];
}

/** Of columns that are unique together one is fresh; a reference to a parent of its own is so already. */
function chosen(
  columns: readonly string[],
  table: Table,
  written: readonly ColumnPlan[],
): ColumnPlan | undefined {
  const plans = columns.flatMap(name =>
    written.filter(({ column }) => column.name === name),
  );
  const refers = plans.some(
    ({ column }) => column.references && column.references.table !== table.name,
  );
  return refers ? undefined : plans.find(plan => fresh(plan, table));
}

function fresh(plan: ColumnPlan, table: Table): string | undefined {
  const { column, sql, enumeration } = plan;
  if (enumeration || column.references) return undefined;
  if (plan.type === 'UUID') return javaValue(plan, 'gen_random_uuid()');
  if (sql.name === 'integer' || sql.name === 'bigint') {
    return freshNumber(plan, sql.name, table);
  }
  if (plan.type !== 'String') return undefined;
  if (isEmail(plan)) return 'UUID.randomUUID() + "@example.org"';
  const random = 'UUID.randomUUID().toString()';
  return sql.name === 'varchar' && sql.length < 36
    ? `${random}.substring(0, ${sql.length})`
    : random;
}

function freshNumber(
  { column }: ColumnPlan,
  type: 'integer' | 'bigint',
  table: Table,
): string | undefined {
  const [low, high] = freshRange(column, type);
  const compared = table.checks.some(({ left, right }) =>
    [left, right].includes(column.name),
  );
  if (compared || high - low < ENOUGH) return undefined;
  const [method, suffix] =
    type === 'bigint' ? ['nextLong', 'L'] : ['nextInt', ''];
  return `ThreadLocalRandom.current().${method}(${low}${suffix}, ${high}${suffix})`;
}
