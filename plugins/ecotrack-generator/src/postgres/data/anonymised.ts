import { isPersonal } from '@ecotrack/model';
import type { ColumnPlan } from '../plan/columnPlan';
import { isEmail, NOBODY } from '../plan/samples';
import type { TablePlan } from '../plan/tablePlan';
import { sqlIdentifier, sqlLiteral } from '../../text/sql';

/** Columns that PostgreSQL keeps as text or JSON; the others are numbers, times, flags and ids. */
export const isText = ({ sql }: ColumnPlan): boolean =>
  ['varchar', 'text', 'jsonb'].includes(sql.name);

/**
 * What a copy has in place of a column's value; undefined where it may stay. A name says that a column is
 * personal; a text without limit and JSON may say anything.
 */
export function anonymised(plan: ColumnPlan): string | undefined {
  const { column, sql } = plan;
  const name = sqlIdentifier(column.name);
  if (plan.password) return sqlLiteral(NOBODY);
  if (column.values || column.references) return undefined;
  if (sql.name === 'jsonb') return "'{}'";
  if (sql.name === 'date' && isPersonal(column.name))
    return `date_trunc('year', ${name})::date`;
  if (
    sql.name === 'text' ||
    (sql.name === 'varchar' && isPersonal(column.name))
  )
    return `pg_temp.pseudonym(${name}, ${sqlLiteral(
      isEmail(plan) ? '@example.org' : '',
    )}, ${sql.name === 'varchar' ? sql.length : 100})`;
  return undefined;
}

/** The columns of a table that are written over, each with what it gets. */
export const assignments = ({ columns }: TablePlan): string[] =>
  columns.flatMap(plan => {
    const value = anonymised(plan);
    return value ? [`${sqlIdentifier(plan.column.name)} = ${value}`] : [];
  });
