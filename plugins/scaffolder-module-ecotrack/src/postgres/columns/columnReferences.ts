import type { Path } from '@ecotrack/model';
import { listAt, textAt, valueAt } from '../../document/valueAt';
import { METRICS, PUBLISHES, rowsOf, TABLES } from '../../fields/names/places';
import { referencesTo } from '../../fields/names/referencesTo';

/** Whether others mean this table by its name, and not one of the same name before it. */
const isMeant = (data: unknown, table: Path, name: string) =>
  name !== '' &&
  listAt(data, TABLES).findIndex(row => textAt(row, ['name']) === name) ===
    table.at(-1);

/** Where the name of a column is used: by indexes and checks of its table, and by what tells of its rows. */
export function columnReferences(data: unknown, path: Path): Path[] {
  const table = path.slice(0, -3);
  const name = textAt(data, [...table, 'name']);
  return referencesTo(data, path, [
    ...rowsOf(data, [...table, 'indexes']).flatMap(index =>
      rowsOf(data, [...index, 'columns']),
    ),
    ...rowsOf(data, [...table, 'checks']).flatMap(check => [
      [...check, 'left'],
      [...check, 'right'],
    ]),
    ...(isMeant(data, table, name) ? eventReferences(data, name) : []),
  ]);
}

function eventReferences(data: unknown, table: string): Path[] {
  const topics = rowsOf(data, PUBLISHES);
  const own = topics.filter(
    topic => textAt(data, [...topic, 'table']) === table,
  );
  const names = own.map(topic => textAt(data, [...topic, 'topic']));
  const fields = own.flatMap(topic => rowsOf(data, [...topic, 'data']));
  const items = topics
    .flatMap(topic => rowsOf(data, [...topic, 'data']))
    .filter(field => textAt(data, [...field, 'from']) === table)
    .flatMap(field => rowsOf(data, [...field, 'items']));
  return [
    ...own.flatMap(topic => rowsOf(data, [...topic, 'keys'])),
    ...own
      .flatMap(topic => rowsOf(data, [...topic, 'events']))
      .map(event => [...event, 'when', 'column']),
    ...fields
      .filter(field => valueAt(data, [...field, 'type']) !== 'array')
      .map(field => [...field, 'name']),
    ...items.map(item => [...item, 'name']),
    ...rowsOf(data, METRICS)
      .filter(metric => names.includes(textAt(data, [...metric, 'topic'])))
      .map(metric => [...metric, 'value']),
  ];
}
