import { indexName } from '@ecotrack/model';
import { chance, oneOf, several, someOf, type Draw } from './Draw';
import { Names, snakeName } from './names';
import type { ColumnDocument, TableDocument } from './ServiceDocument';

/** Indexes whose names no relation has yet, on columns that have none. */
export function indexes(
  draw: Draw,
  table_: Pick<TableDocument, 'name'>,
  columns: readonly ColumnDocument[],
  relations: Names,
): TableDocument['indexes'] {
  const known = new Set(
    columns.filter(one => one.unique || one.name === 'id').map(one => one.name),
  );
  return several(draw, 0, 2, () => someOf(draw, columns, 3).slice(0, 8))
    .map(list => list.map(({ name }) => name))
    .filter(list => {
      const fresh = list.length > 0 && !known.has(list.join(', '));
      known.add(list.join(', '));
      return fresh;
    })
    .flatMap(list => {
      const derived = indexName(table_, list);
      const name =
        chance(draw, 5) || relations.has(derived)
          ? `${snakeName(draw, 50)}_idx`
          : undefined;
      if (relations.has(name ?? derived)) return [];
      relations.add(name ?? derived);
      return [{ name, columns: list, unique: chance(draw, 3) }];
    });
}

const numeric = /^(?:bigint|integer|smallint|numeric)/;
const textual = /^(?:varchar|text)/;
const family = ({ type }: ColumnDocument) => {
  if (numeric.test(type)) return 'number';
  return textual.test(type) ? 'text' : type;
};

/** Checks between columns of one kind. */
export function checks(
  draw: Draw,
  columns: readonly ColumnDocument[],
): TableDocument['checks'] {
  const names = new Names();
  return several(draw, 0, 1, () => {
    const left = oneOf(draw, columns);
    const fitting = columns.filter(
      other => other.name !== left.name && family(other) === family(left),
    );
    return fitting.length === 0
      ? []
      : [
          {
            name: names.add(`${snakeName(draw, 50)}_checked`),
            left: left.name,
            operator: oneOf(draw, ['<', '<=', '=', '<>', '>=', '>']),
            right: oneOf(draw, fitting).name,
          },
        ];
  }).flat();
}
