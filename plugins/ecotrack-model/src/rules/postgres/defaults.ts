import type { Draft } from '../../parse/Draft';
import type { Column } from '../../service/postgres/column';
import {
  columnType,
  NUMBERS,
  TEXTS,
  WHOLE_NUMBERS,
} from '../../service/postgres/columnType';
import type { Service } from '../../service/service';
import type { SpanningRule } from '../SpanningRule';
import { eachColumn } from './columns';

const UUID = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;
const BOUNDS: { readonly [kind: string]: number } = {
  smallint: 32_767,
  integer: 2_147_483_647,
  bigint: Number.MAX_SAFE_INTEGER,
};

const isDate = (value: string) =>
  /^[0-9]{4}-[0-9]{2}-[0-9]{2}$/.test(value) &&
  new Date(`${value}T00:00:00Z`).toJSON()?.slice(0, 10) === value;

export const defaultType: SpanningRule<Service> = {
  id: 'postgres/default-type',
  message: 'The default {value} is no {type} that the column may hold.',
  fix: 'Give a literal of the type; only "now()" (timestamptz) and "gen_random_uuid()" (uuid) are computed.',
  check: eachColumn(function* check(column) {
    if (column.type === undefined || column.default === undefined) return;
    if (!fits(column, column.type, column.default))
      yield {
        path: ['default'],
        values: { value: column.default, type: column.type },
      };
  }),
};

function fits(
  column: Draft<Column>,
  type: string,
  value: string | number | boolean,
): boolean {
  const { kind, length, precision = 0, scale = 0 } = columnType(type);
  const { minimum = -Infinity, maximum = Infinity } = column;
  if (NUMBERS.includes(kind)) {
    return (
      typeof value === 'number' &&
      value >= minimum &&
      value <= maximum &&
      (WHOLE_NUMBERS.includes(kind)
        ? Number.isInteger(value) && Math.abs(value) <= BOUNDS[kind]
        : Math.abs(value) < 10 ** (precision - scale))
    );
  }
  if (kind === 'boolean') return typeof value === 'boolean';
  if (typeof value !== 'string') return false;
  if (column.values) return column.values.includes(value);
  if (TEXTS.includes(kind)) return [...value].length <= (length ?? Infinity);
  if (kind === 'timestamptz') return value === 'now()';
  if (kind === 'uuid') return value === 'gen_random_uuid()' || UUID.test(value);
  if (kind === 'date') return isDate(value);
  return value === '{}' || value === '[]';
}

/**
 * A call, a query, a second statement, or a quoted or escaped literal instead of the text itself. Signs of SQL alone
 * are text: they are carried as a literal.
 */
const EXPRESSION =
  /^\s*(?:[a-z_][a-z0-9_.]*\(|\(|[ebxnu]?&?'.*'|select\b|current_|\$([a-z0-9_]*)\$.*\$\1\$)|'\s*(?:\)|::|\|\|)|[;)].*(?:--|\/\*)/i;

export const defaultExpression: SpanningRule<Service> = {
  id: 'postgres/default-expression',
  message:
    'The default {value} looks like an SQL expression; defaults are literals.',
  fix: 'Give the text itself, without quotes; compute values in the service.',
  check: eachColumn(function* check({ type, default: value }) {
    if (type === undefined || typeof value !== 'string') return;
    if (TEXTS.includes(columnType(type).kind) && EXPRESSION.test(value))
      yield { path: ['default'], values: { value } };
  }),
};
