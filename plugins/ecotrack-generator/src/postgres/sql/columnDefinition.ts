import { idSequence, type Column, type Table } from '@ecotrack/model';
import { sqlIdentifier, sqlLiteral } from '../../text/sql';
import { sqlType } from '../plan/sqlType';

/** One column of `create table`: name, type, default, and whether it may be empty. */
export function columnDefinition(table: Table, column: Column): string {
  const fallback = defaultOf(table, column);
  return [
    sqlIdentifier(column.name),
    column.type,
    ...(fallback === undefined ? [] : [`default ${fallback}`]),
    ...(column.nullable ? [] : ['not null']),
  ].join(' ');
}

function defaultOf(table: Table, column: Column): string | undefined {
  const { name } = sqlType(column.type);
  if (column.name === 'id') {
    return name === 'uuid'
      ? 'gen_random_uuid()'
      : `nextval(${sqlLiteral(idSequence(table))})`;
  }
  if (column.default === undefined) return undefined;
  const isCall =
    (column.default === 'now()' &&
      (name === 'timestamptz' || name === 'date')) ||
    (column.default === 'gen_random_uuid()' && name === 'uuid');
  return isCall ? String(column.default) : sqlLiteral(column.default);
}
