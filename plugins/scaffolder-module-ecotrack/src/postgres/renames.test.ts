import {
  editDocument,
  parseService,
  preset,
  PRESETS,
  type DocumentEdit,
  type Path,
} from '@ecotrack/model';
import { readData } from '../document/readData';
import { textAt } from '../document/valueAt';
import { rowsOf, PUBLISHES, TABLES } from '../fields/names/places';
import type { FindReferences } from '../fields/NameBox';
import { renameEdits } from '../fields/names/renameEdits';
import { eventReferences } from '../kafka/eventReferences';
import { publishedReferences } from '../kafka/topicReferences';
import { columnReferences } from './columns/columnReferences';
import { tableReferences } from './tableReferences';

function renamed(text: string, path: Path, references: FindReferences) {
  const name = textAt(readData(text), path);
  const to = name.includes('-') ? 'renamed-thing' : 'renamed';
  const edits: DocumentEdit[] = [
    { op: 'set', path, value: to },
    ...renameEdits(references(readData(text), path), to),
  ];
  return editDocument(text, edits);
}

/** Every name of a kind in every preset. */
const everywhere = (pathsOf: (data: unknown) => Path[]) =>
  PRESETS.flatMap(name =>
    pathsOf(readData(preset(name))).map(
      path => [name, textAt(readData(preset(name)), path), path] as const,
    ),
  );

const KEPT = ['id', 'created_at', 'updated_at', 'password_hash'];
const columnPaths = (data: unknown) =>
  rowsOf(data, TABLES)
    .flatMap(table => rowsOf(data, [...table, 'columns']))
    .map(column => [...column, 'name'])
    .filter(path => !KEPT.includes(textAt(data, path)));

describe('renaming', () => {
  it.each(
    everywhere(data => rowsOf(data, TABLES).map(table => [...table, 'name'])),
  )('%s stays valid when its table %s is renamed', (name, old, path) => {
    const text = renamed(preset(name), path, tableReferences);

    expect(parseService(text)).toMatchObject({ valid: true });
    expect(text).not.toMatch(new RegExp(`(?:table|from): ${old}\\b`));
  });

  it.each(everywhere(columnPaths))(
    '%s stays valid when its column %s is renamed',
    (name, _, path) => {
      const text = renamed(preset(name), path, columnReferences);

      expect(parseService(text)).toMatchObject({ valid: true });
    },
  );

  it.each(
    everywhere(data =>
      rowsOf(data, PUBLISHES).map(topic => [...topic, 'topic']),
    ),
  )('%s stays valid when its topic %s is renamed', (name, old, path) => {
    const text = renamed(preset(name), path, publishedReferences);

    expect(parseService(text)).toMatchObject({ valid: true });
    expect(text).not.toContain(`topic: ${old}`);
  });

  it.each(
    everywhere(data =>
      rowsOf(data, PUBLISHES)
        .flatMap(topic => rowsOf(data, [...topic, 'events']))
        .map(event => [...event, 'type']),
    ),
  )('%s stays valid when its event %s is renamed', (name, _, path) => {
    const text = renamed(preset(name), path, eventReferences);

    expect(parseService(text)).toMatchObject({ valid: true });
  });

  it('carries the columns of a table along, and not those of another one', () => {
    const data = readData(preset('order-service'));
    const amount = ['spec', 'postgres', 'tables', 0, 'columns', 3, 'name'];
    const quantity = ['spec', 'postgres', 'tables', 1, 'columns', 3, 'name'];

    expect(textAt(data, amount)).toBe('total_amount');
    expect(columnReferences(data, amount)).toEqual([
      ['spec', 'kafka', 'publishes', 0, 'data', 1, 'name'],
      ['spec', 'observability', 'metrics', 1, 'value'],
    ]);
    expect(textAt(data, quantity)).toBe('quantity');
    expect(columnReferences(data, quantity)).toEqual([
      ['spec', 'kafka', 'publishes', 0, 'data', 2, 'items', 1, 'name'],
    ]);
  });

  it('takes nothing along with a name that is empty, or the second of its kind', () => {
    const table = (i: number) => ['spec', 'postgres', 'tables', i, 'name'];
    const empty = readData(
      'spec: {postgres: {tables: [{name: ""}]}, redis: {caches: [{table: ""}]}}',
    );
    const twice = readData(
      'spec: {postgres: {tables: [{name: a}, {name: a}]}, redis: {caches: [{table: a}]}}',
    );

    expect(tableReferences(empty, table(0))).toEqual([]);
    expect(tableReferences(twice, table(0))).toHaveLength(1);
    expect(tableReferences(twice, table(1))).toEqual([]);
  });
});
