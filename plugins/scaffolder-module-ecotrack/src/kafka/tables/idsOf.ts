import { listAt, textAt } from '../../document/valueAt';
import { tableNamed } from './tableNamed';

const IDS = ['bigint', 'integer', 'uuid'];

/** Columns of a table that can stand beside the row id in the envelope. */
export function idsOf(data: unknown, table: string): string[] {
  const path = tableNamed(data, table);
  if (!path) return [];
  return listAt(data, [...path, 'columns'])
    .filter(column => IDS.includes(textAt(column, ['type'])))
    .map(column => textAt(column, ['name']))
    .filter(name => name !== '' && name !== 'id');
}
