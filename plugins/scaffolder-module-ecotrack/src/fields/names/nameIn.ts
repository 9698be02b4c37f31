import { textAt } from '../../document/valueAt';

/** What a row is called: one of its values, or its number while that is empty. */
export const nameIn = (row: unknown, key: string, index: number): string =>
  textAt(row, [key]) || `${index + 1}`;
