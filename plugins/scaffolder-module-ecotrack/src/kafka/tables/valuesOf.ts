import { listAt, textAt } from '../../document/valueAt';
import { shownText } from '../../fields/values/shownText';
import { tableNamed } from './tableNamed';

/** The columns of a table that list their values, with these. */
export function valuesOf(
  data: unknown,
  table: string,
): ReadonlyMap<string, readonly string[]> {
  const path = tableNamed(data, table);
  const columns = path ? listAt(data, [...path, 'columns']) : [];
  return new Map(
    columns
      .map(column => ({
        name: textAt(column, ['name']),
        values: listAt(column, ['values']).map(shownText),
      }))
      .filter(({ name, values }) => name !== '' && values.length > 0)
      .map(({ name, values }) => [name, values]),
  );
}
