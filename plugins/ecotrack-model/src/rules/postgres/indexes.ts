import { columnType, NUMBERS, TEXTS } from '../../service/postgres/columnType';
import type { Service } from '../../service/service';
import type { Check, Index } from '../../service/postgres/table';
import { duplicates } from '../duplicates';
import type { Finding, SpanningRule } from '../SpanningRule';
import { columnNamed, each, namesIn, tablesOf } from '../walk';

export const knownColumn: SpanningRule<Service> = {
  id: 'postgres/unknown-column',
  message: 'The table {table} has no column {column}.',
  fix: 'Use one of its columns.',
  *check(service): Iterable<Finding> {
    for (const { value: table, path } of tablesOf(service)) {
      const known = namesIn(table.columns);
      const used = [
        ...each<Index>(table.indexes, [...path, 'indexes']).flatMap(index =>
          each<string>(index.value.columns, [...index.path, 'columns']),
        ),
        ...each<Check>(table.checks, [...path, 'checks']).flatMap(check => [
          { value: check.value.left, path: [...check.path, 'left'] },
          { value: check.value.right, path: [...check.path, 'right'] },
        ]),
      ];
      for (const column of used)
        if (
          known &&
          column.value !== undefined &&
          !known.includes(column.value)
        )
          yield {
            path: column.path,
            values: { table: table.name, column: column.value },
          };
    }
  },
};

export const duplicateIndex: SpanningRule<Service> = {
  id: 'postgres/duplicate-index',
  message:
    'There is already an index on {name}: keys and unique columns have one of their own.',
  fix: 'Remove one of the two.',
  *check(service) {
    for (const { value: table, path } of tablesOf(service)) {
      const implied = each(table.columns, [...path, 'columns'])
        .filter(column => column.value.unique || column.value.name === 'id')
        .map(column => ({ name: column.value.name, path: column.path }));
      const indexes = each<Index>(table.indexes, [...path, 'indexes']).map(
        index => ({
          name: index.value.columns?.every(column => column !== undefined)
            ? index.value.columns.join(', ')
            : undefined,
          path: index.path,
        }),
      );
      yield* duplicates([...implied, ...indexes]);
    }
  },
};

export const repeatedIndexColumn: SpanningRule<Service> = {
  id: 'postgres/repeated-index-column',
  message: 'The column {name} stands twice in one index.',
  fix: 'Remove one of them.',
  *check(service) {
    for (const { value: table, path } of tablesOf(service))
      for (const index of each<Index>(table.indexes, [...path, 'indexes']))
        yield* duplicates(
          each<string>(index.value.columns, [...index.path, 'columns']).map(
            column => ({ name: column.value, path: column.path }),
          ),
        );
  },
};

export const comparable: SpanningRule<Service> = {
  id: 'postgres/check-types',
  message:
    'The check {check} compares {left} with {right}, which is the same column or of another kind.',
  fix: 'Compare two different columns of one kind: numbers, texts, or the same type.',
  *check(service) {
    for (const table of tablesOf(service)) {
      for (const { value, path } of each<Check>(table.value.checks, [
        ...table.path,
        'checks',
      ])) {
        const left = columnNamed(table, value.left)?.value.type;
        const right = columnNamed(table, value.right)?.value.type;
        if (value.left === undefined || !left || !right) continue;
        if (value.left === value.right || family(left) !== family(right))
          yield {
            path,
            values: { check: value.name, left: value.left, right: value.right },
          };
      }
    }
  },
};

function family(type: string): string {
  const { kind } = columnType(type);
  if (NUMBERS.includes(kind)) return 'number';
  return TEXTS.includes(kind) ? 'text' : kind;
}
