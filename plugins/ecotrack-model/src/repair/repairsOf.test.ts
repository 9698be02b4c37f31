import { editDocument, type DocumentEdit } from '../edit';
import { parseService } from '../parse';
import type { Path } from '../parse/errors/ModelError';
import { preset } from '../presets';
import { repairsOf } from './repairsOf';

const TABLES: Path = ['spec', 'postgres', 'tables'];
const TOPIC: Path = ['spec', 'kafka', 'publishes', 0];

/** The order service with something wrong, mended by the press of every button. */
function mended(edit: DocumentEdit) {
  const text = editDocument(preset('order-service'), [edit]);
  const before = parseService(text);
  const errors = before.valid ? [] : before.errors;
  const repairs = repairsOf(text, errors);
  return {
    rules: errors.map(({ rule }) => rule),
    labels: repairs.map(repair => repair?.label),
    after: repairs.map(
      repair => repair && parseService(editDocument(text, repair.edits)).valid,
    ),
  };
}

describe('repairsOf', () => {
  it.each<[string, DocumentEdit, string, string]>([
    [
      'the spelling of a name',
      {
        op: 'set',
        path: [...TABLES, 0, 'indexes', 0, 'name'],
        value: 'User Idx',
      },
      'postgres/object-name',
      'Use "user_idx"',
    ],
    [
      'a class name',
      { op: 'set', path: [...TABLES, 0, 'entity'], value: 'customer order' },
      'postgres/entity',
      'Use "CustomerOrder"',
    ],
    [
      'a reserved column',
      {
        op: 'insert',
        path: [...TABLES, 1, 'columns'],
        index: 1,
        value: { name: 'order', type: 'text' },
      },
      'postgres/reserved-column',
      'Use "order_value"',
    ],
    [
      'a number out of bounds',
      { op: 'set', path: [...TOPIC, 'partitions'], value: 1200 },
      'kafka/partitions',
      'Use 100',
    ],
    [
      'a number in quotes',
      { op: 'set', path: [...TOPIC, 'partitions'], value: '12' },
      'kafka/partitions',
      'Use 12',
    ],
    [
      'a name that is not there but for a letter',
      {
        op: 'set',
        path: ['spec', 'redis', 'caches', 0, 'table'],
        value: 'order',
      },
      'redis/unknown-table',
      'Use "orders"',
    ],
    [
      'a choice',
      { op: 'set', path: ['spec', 'mesh', 'exposure'], value: 'publik' },
      'document/choice',
      'Use "public"',
    ],
    [
      'a misspelt field',
      { op: 'set', path: [...TABLES, 1, 'columns', 3, 'uniqe'], value: true },
      'document/unknown-key',
      'Rename it to "unique"',
    ],
    [
      'a column that stands twice',
      {
        op: 'insert',
        path: [...TABLES, 1, 'columns'],
        index: 2,
        value: { name: 'product_id', type: 'bigint' },
      },
      'postgres/duplicate-column',
      'Use "product_id_value"',
    ],
  ])('mends %s', (_, edit, rule, label) => {
    const { rules, labels, after } = mended(edit);
    expect(rules).toEqual([rule]);
    expect(labels).toEqual([label]);
    expect(after).toEqual([true]);
  });

  it('offers nothing where only a person knows', () => {
    const { labels } = mended({
      op: 'set',
      path: ['metadata', 'description'],
      value: `key ${'AKIA'}${'ABCDEFGHIJKLMNOP'}`,
    });
    expect(labels).toEqual([undefined]);
  });

  it('offers nothing for a text that is no YAML', () => {
    const text = 'a: [';
    const result = parseService(text);
    expect(repairsOf(text, result.valid ? [] : result.errors)).toEqual([]);
  });

  it('mends one of several errors without making another', () => {
    const text = editDocument(preset('order-service'), [
      { op: 'set', path: [...TOPIC, 'partitions'], value: 0 },
      { op: 'set', path: [...TABLES, 0, 'entity'], value: 'x y' },
    ]);
    const result = parseService(text);
    const errors = result.valid ? [] : result.errors;
    const [first, second] = repairsOf(text, errors);
    const one = editDocument(text, first?.edits ?? []);
    expect(parseService(one)).toMatchObject({ valid: false });
    expect(parseService(editDocument(one, second?.edits ?? [])).valid).toBe(
      true,
    );
  });
});
