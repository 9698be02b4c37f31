import type { Draft } from '../../parse/Draft';
import type { Column } from '../../service/postgres/column';
import { columnType, NUMBERS, TEXTS } from '../../service/postgres/columnType';
import type { Service } from '../../service/service';
import { duplicates } from '../duplicates';
import type { Finding, SpanningRule } from '../SpanningRule';
import { columnsOf, each, tablesOf } from '../walk';

const KEPT_TIMES = ['created_at', 'updated_at'];

export const typeSize: SpanningRule<Service> = {
  id: 'postgres/type-size',
  message:
    'The type {type} is larger than PostgreSQL allows, or has more digits after the point than in all.',
  fix: 'Use at most varchar(10485760) and numeric(1000,s) with s not above the precision.',
  check: eachColumn(function* check(column) {
    if (column.type === undefined) return;
    const { length = 0, precision = 0, scale = 0 } = columnType(column.type);
    if (length > 10_485_760 || precision > 1000 || scale > precision)
      yield { path: ['type'], values: { type: column.type } };
  }),
};

export const keptTimes: SpanningRule<Service> = {
  id: 'postgres/kept-time',
  message:
    'The column {name} is kept by the service: it is of type timestamptz and never empty.',
  fix: 'Write "type: timestamptz" and "default: now()", or rename the column.',
  check: eachColumn(function* check({ name, type, nullable }) {
    if (name === undefined || !KEPT_TIMES.includes(name)) return;
    if ((type !== undefined && type !== 'timestamptz') || nullable)
      yield { path: ['type'], values: { name } };
  }),
};

export const range: SpanningRule<Service> = {
  id: 'postgres/range',
  message:
    'Minimum and maximum are for numbers, whole ones for whole-number columns, and the minimum is not above the maximum.',
  fix: 'Mend the limits, or use "values" for texts.',
  check: eachColumn(function* check({ type, minimum, maximum }) {
    if (type === undefined) return;
    const { kind } = columnType(type);
    const limits = [minimum, maximum].filter(limit => limit !== undefined);
    const wrong =
      (limits.length > 0 && !NUMBERS.includes(kind)) ||
      (kind !== 'numeric' && limits.some(limit => !Number.isInteger(limit))) ||
      (minimum !== undefined && maximum !== undefined && minimum > maximum);
    if (wrong) yield { path: [minimum === undefined ? 'maximum' : 'minimum'] };
  }),
};

export const values: SpanningRule<Service> = {
  id: 'postgres/values-type',
  message:
    'Values are for varchar(n) and text columns, and each fits into the column.',
  fix: 'Use a type such as "varchar(50)".',
  check: eachColumn(function* check({ type, values: list }) {
    if (type === undefined || list === undefined) return;
    const { kind, length = 50 } = columnType(type);
    const fits = list.every(value => (value?.length ?? 0) <= length);
    if (!TEXTS.includes(kind) || !fits) yield { path: ['values'] };
  }),
};

export const duplicateValue: SpanningRule<Service> = {
  id: 'postgres/duplicate-value',
  message: 'The value {name} is listed twice.',
  fix: 'Remove one of them.',
  check: eachColumn(({ values: list }) =>
    duplicates(
      each<string>(list, ['values']).map(({ value, path }) => ({
        name: value,
        path,
      })),
    ),
  ),
};

/** A check of every column by itself; the paths it gives are below the column. */
export function eachColumn(
  check: (column: Draft<Column>) => Iterable<Finding>,
): SpanningRule<Service>['check'] {
  return function* columns(service) {
    for (const table of tablesOf(service))
      for (const { value, path } of columnsOf(table))
        for (const finding of check(value))
          yield { ...finding, path: [...path, ...finding.path] };
  };
}
