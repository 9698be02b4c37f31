import type { Path } from '@ecotrack/model';
import { listAt, textAt } from '../../document/valueAt';

/** What the rows of a list are called, without those that have no name yet. */
export const namesAt = (data: unknown, list: Path, key = 'name'): string[] => [
  ...new Set(
    listAt(data, list)
      .map(row => textAt(row, [key]))
      .filter(Boolean),
  ),
];
