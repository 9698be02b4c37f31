import { namesAt } from '../../fields/names/namesAt';
import { tableNamed } from './tableNamed';

/** Names of the columns of a table that is given by its name. */
export function columnsOf(data: unknown, table: string): string[] {
  const path = tableNamed(data, table);
  return path ? namesAt(data, [...path, 'columns']) : [];
}
