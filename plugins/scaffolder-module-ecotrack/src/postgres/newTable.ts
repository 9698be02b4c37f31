import { namesAt } from '../fields/names/namesAt';
import { TABLES } from '../fields/names/places';

/** Names that differ in case and underscores only become one class in Java. */
const fold = (name: string) => name.replaceAll('_', '').toLowerCase();

/** A table with a key and the two times that the service keeps, under a name that no other table has. */
export function newTable(data: unknown) {
  const taken = [...namesAt(data, TABLES), ...namesAt(data, TABLES, 'entity')];
  const free = (name: string) => !taken.some(one => fold(one) === fold(name));
  const numbers = Array.from({ length: taken.length + 1 }, (_, i) => i + 2);
  const name = ['new_table', ...numbers.map(n => `new_table_${n}`)].find(free);
  return {
    name,
    columns: [
      { name: 'id', type: 'bigint' },
      { name: 'created_at', type: 'timestamptz', default: 'now()' },
      { name: 'updated_at', type: 'timestamptz', default: 'now()' },
    ],
  };
}
