import type { Path } from '@ecotrack/model';
import { textAt } from '../../document/valueAt';
import { rowsOf, TABLES } from '../../fields/names/places';

/** Path of the first table of a name. */
export const tableNamed = (data: unknown, name: string): Path | undefined =>
  rowsOf(data, TABLES).find(
    table => name !== '' && textAt(data, [...table, 'name']) === name,
  );
