import { listAt, textAt } from '../../document/valueAt';
import { TABLES } from '../../fields/names/places';

/** Names of the tables whose rows refer to a row of this one. */
export const childrenOf = (data: unknown, table: string): string[] =>
  listAt(data, TABLES)
    .filter(child =>
      listAt(child, ['columns']).some(
        column => textAt(column, ['references', 'table']) === table,
      ),
    )
    .map(child => textAt(child, ['name']))
    .filter(Boolean);
