import { textAt } from '../../document/valueAt';

const KEPT_TIMES = ['created_at', 'updated_at'];

/** Where a new column is put: before the two times that end a table. */
export function endOfColumns(columns: readonly unknown[]): number {
  let end = columns.length;
  while (end > 0 && KEPT_TIMES.includes(textAt(columns[end - 1], ['name'])))
    end -= 1;
  return end;
}
