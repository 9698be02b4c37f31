import { camelCase } from '@ecotrack/model';
import type { ColumnPlan } from '../../postgres/plan/columnPlan';
import { isEmail, samples } from '../../postgres/plan/samples';
import type { TablePlan } from '../../postgres/plan/tablePlan';
import { freshRange, isFresh } from '../../postgres/tests/freshValue';

/** One field of a request: its name and the JavaScript expression of its value. */
export type Field = readonly [name: string, expression: string];

/** A row that the load test adds: valid by the model, and another one each time where it must be unique. */
export interface NewRow {
  readonly table: TablePlan;
  readonly fields: readonly Field[];
  /** Name of the row in the script; no word of JavaScript ends like it. */
  readonly variable: string;
  /** Whether a row that is added later refers to this one. */
  readonly referred: boolean;
}

const rowVariable = ({ entity }: TablePlan) => `${camelCase(entity)}Row`;

const isOwn = (table: TablePlan, { column }: ColumnPlan) =>
  column.references?.table === table.table.name;

/** Tables whose rows the API takes, parents first; none whose parent it does not take. */
function creatable(tables: readonly TablePlan[]): TablePlan[] {
  const found: TablePlan[] = [];
  for (const table of tables) {
    const parents = table.references.filter(
      plan => !plan.column.nullable && !isOwn(table, plan),
    );
    const known = (plan: ColumnPlan) =>
      found.some(one => one.table.name === plan.column.references?.table);
    const itself = table.references.some(
      plan => !plan.column.nullable && isOwn(table, plan),
    );
    if (table.table.api === 'full' && !itself && parents.every(known))
      found.push(table);
  }
  return found;
}

/** One row of each table that the API takes, in an order in which references hold. */
export function newRows(tables: readonly TablePlan[]): NewRow[] {
  const taken = creatable(tables);
  const parentOf = (plan: ColumnPlan) =>
    taken.find(one => one.table.name === plan.column.references?.table);
  return taken.map(table => ({
    table,
    variable: rowVariable(table),
    fields: samples(table.table).flatMap(
      ({ plan: { column }, json }): Field[] => {
        const plan = table.written.find(one => one.column.name === column.name);
        if (!plan) return [];
        const parent = plan.column.references && parentOf(plan);
        if (parent && !isOwn(table, plan))
          return [[plan.request, `${rowVariable(parent)}.id`]];
        if (plan.column.references) return [];
        return [
          [
            plan.request,
            isFresh(table, plan) ? freshExpression(plan) : literal(json),
          ],
        ];
      },
    ),
    referred: taken.some(other =>
      other.references.some(
        plan => !isOwn(other, plan) && parentOf(plan) === table,
      ),
    ),
  }));
}

/** JSON as Prettier writes it; objects have few names, none of them in need of quotes. */
function literal(json: unknown): string {
  if (typeof json !== 'object' || json === null) return JSON.stringify(json);
  const members = Object.entries(json).map(
    ([name, value]) => `${name}: ${literal(value)}`,
  );
  return `{ ${members.join(', ')} }`;
}

/** JavaScript that gives another value each time, within the column's limits. */
function freshExpression(plan: ColumnPlan): string {
  const { sql } = plan;
  if (sql.name === 'integer' || sql.name === 'bigint') {
    const [low, high] = freshRange(plan.column, sql.name);
    return `${low} + Math.floor(Math.random() * ${high - low})`;
  }
  if (isEmail(plan)) return '`${crypto.randomUUID()}@example.org`';
  return sql.name === 'varchar' && sql.length < 36
    ? `crypto.randomUUID().slice(0, ${sql.length})`
    : 'crypto.randomUUID()';
}
