import type { Path } from '@ecotrack/model';
import { CACHES, PUBLISHES, rowsOf, TABLES } from '../fields/names/places';
import { referencesTo } from '../fields/names/referencesTo';

/** Where the name of a table is used: by columns, caches, topics and the lists of rows in events. */
export function tableReferences(data: unknown, path: Path): Path[] {
  const topics = rowsOf(data, PUBLISHES);
  return referencesTo(data, path, [
    ...rowsOf(data, TABLES)
      .flatMap(table => rowsOf(data, [...table, 'columns']))
      .map(column => [...column, 'references', 'table']),
    ...rowsOf(data, CACHES).map(cache => [...cache, 'table']),
    ...topics.map(topic => [...topic, 'table']),
    ...topics
      .flatMap(topic => rowsOf(data, [...topic, 'data']))
      .map(field => [...field, 'from']),
  ]);
}
