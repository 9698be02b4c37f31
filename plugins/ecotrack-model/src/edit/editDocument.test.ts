import fc from 'fast-check';
import { isMap, isSeq, parse, parseDocument } from 'yaml';
import type { Path } from '../parse/errors/ModelError';
import { preset, PRESETS } from '../presets';
import type { DocumentEdit } from './DocumentEdit';
import { editDocument } from './editDocument';

const TEXT = `# top
kind: Service
spec:
  # about tables
  tables:
    - { name: orders, type: bigint } # first
    # about items
    - name: items
      list: [a, b]
    - { name: rest }
  flow: { a: 1 }
  last: 1 # one
`;

const change = (...edits: DocumentEdit[]) => editDocument(TEXT, edits);
const lines = (text: string) => text.split('\n');

/** Lines that only one of two texts has. */
function difference(text: string) {
  const old = lines(TEXT);
  const now = lines(text);
  return {
    gone: old.filter(line => !now.includes(line)),
    come: now.filter(line => !old.includes(line)),
  };
}

const at = (value: unknown, path: Path): unknown[] =>
  path.reduce<unknown>(
    (inner, part) =>
      typeof inner === 'object' && inner ? Reflect.get(inner, part) : undefined,
    value,
  ) as unknown[];

describe('editDocument', () => {
  it.each<[string, DocumentEdit, string[], string[]]>([
    [
      'sets a word',
      { op: 'set', path: ['spec', 'tables', 1, 'name'], value: 'things' },
      ['    - name: items'],
      ['    - name: things'],
    ],
    [
      'quotes what a reader of YAML may take for something else',
      { op: 'set', path: ['kind'], value: 'no: "x" # y' },
      ['kind: Service'],
      ['kind: "no: \\"x\\" # y"'],
    ],
    [
      'sets a number beside its comment',
      { op: 'set', path: ['spec', 'last'], value: 2 },
      ['  last: 1 # one'],
      ['  last: 2 # one'],
    ],
    [
      'adds a key to a map in one line',
      { op: 'set', path: ['spec', 'tables', 0, 'unique'], value: true },
      ['    - { name: orders, type: bigint } # first'],
      ['    - { name: orders, type: bigint, unique: true } # first'],
    ],
    [
      'adds a section that was not there',
      { op: 'set', path: ['spec', 'redis', 'sessions', 'timeoutMs'], value: 9 },
      [],
      ['  redis:', '    sessions:', '      timeoutMs: 9'],
    ],
    [
      'replaces a list in one line',
      { op: 'set', path: ['spec', 'tables', 1, 'list'], value: ['c'] },
      ['      list: [a, b]'],
      ['      list: [c]'],
    ],
    [
      'adds to a list in one line',
      {
        op: 'insert',
        path: ['spec', 'tables', 1, 'list'],
        index: 2,
        value: 'c',
      },
      ['      list: [a, b]'],
      ['      list: [a, b, c]'],
    ],
    [
      'inserts an item in the form of its neighbour',
      {
        op: 'insert',
        path: ['spec', 'tables'],
        index: 3,
        value: { name: 'new', type: 'varchar(50)' },
      },
      [],
      ['    - { name: new, type: varchar(50) }'],
    ],
    [
      'begins a list that was not there',
      {
        op: 'insert',
        path: ['spec', 'caches'],
        index: 0,
        value: { name: 'a' },
      },
      [],
      ['  caches:', '    - { name: a }'],
    ],
    [
      'removes an item with the comment above it',
      { op: 'remove', path: ['spec', 'tables', 1] },
      ['    # about items', '    - name: items', '      list: [a, b]'],
      [],
    ],
    [
      'removes a key of a map in one line',
      { op: 'remove', path: ['spec', 'tables', 0, 'type'] },
      ['    - { name: orders, type: bigint } # first'],
      ['    - { name: orders } # first'],
    ],
    [
      'removes what becomes empty',
      { op: 'remove', path: ['spec', 'flow', 'a'] },
      ['  flow: { a: 1 }'],
      [],
    ],
  ])('%s and touches nothing else', (_, edit, gone, come) => {
    expect(difference(change(edit))).toEqual({ gone, come });
  });

  it('moves an item with the comment above it', () => {
    const text = change({
      op: 'move',
      path: ['spec', 'tables'],
      from: 1,
      to: 0,
    });
    const placeOf = (line: string) => lines(text).indexOf(line);
    expect(placeOf('    # about items')).toBeLessThan(
      placeOf('    - name: items'),
    );
    expect(placeOf('      list: [a, b]')).toBeLessThan(
      placeOf('    - { name: orders, type: bigint } # first'),
    );
    expect(lines(text).sort()).toEqual(lines(TEXT).sort());
  });

  it('applies several changes in their order', () => {
    const text = change(
      {
        op: 'insert',
        path: ['spec', 'tables'],
        index: 0,
        value: { name: 'x' },
      },
      { op: 'set', path: ['spec', 'tables', 0, 'name'], value: 'y' },
    );
    expect(parse(text).spec.tables[0]).toEqual({ name: 'y' });
  });

  it('begins with an empty text', () => {
    const path = ['spec', 'application', 'package'];
    const text = editDocument('', [{ op: 'set', path, value: 'com.a' }]);
    expect(parse(text)).toEqual({
      spec: { application: { package: 'com.a' } },
    });
  });

  it('says so when the text is no YAML', () => {
    expect(() => editDocument('a: [', [{ op: 'remove', path: ['a'] }])).toThrow(
      /no YAML/,
    );
  });

  it('keeps every comment of a preset, whatever value is changed', () => {
    const comments = (text: string) => (text.match(/#.*/g) ?? []).sort();
    fc.assert(
      fc.property(
        fc.constantFrom(...PRESETS),
        fc.nat(),
        fc.string({ unit: 'grapheme' }),
        (name, nth, value) => {
          const text = preset(name);
          const paths = leaves(text);
          const path = paths[nth % paths.length];
          const after = editDocument(text, [{ op: 'set', path, value }]);
          expect(parseDocument(after).getIn(path)).toBe(value);
          expect(comments(after)).toEqual(
            expect.arrayContaining(comments(text)),
          );
          expect(lines(after).length).toBe(lines(text).length);
        },
      ),
    );
  });

  it('gives what the change means, whatever is removed, inserted or moved', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...PRESETS),
        fc.nat(),
        fc.constantFrom('remove', 'insert', 'move'),
        (name, nth, op) => {
          const text = preset(name);
          const lists = leaves(text, true);
          const path = lists[nth % lists.length];
          const whole: unknown[] = parse(text);
          const before = at(whole, path);
          const after = at(
            parse(editDocument(text, [editOf(op, path, before)])),
            path,
          );
          expect(after).toEqual(expected(op, before));
        },
      ),
    );
  });
});

function editOf(op: string, path: Path, list: unknown[]): DocumentEdit {
  if (op === 'remove') return { op, path: [...path, list.length - 1] };
  if (op === 'insert') return { op, path, index: 0, value: { name: 'x' } };
  return { op: 'move', path, from: 0, to: list.length - 1 };
}

function expected(op: string, list: unknown[]) {
  if (op === 'remove') return list.length === 1 ? undefined : list.slice(0, -1);
  if (op === 'insert') return [{ name: 'x' }, ...list];
  return [...list.slice(1), list[0]];
}

/** Paths of all single values of a text, or of all its lists. */
function leaves(text: string, lists = false): Path[] {
  const found: Path[] = [];
  const walk = (node: unknown, path: Path) => {
    if (isSeq(node)) {
      if (lists) found.push(path);
      node.items.forEach((item, i) => walk(item, [...path, i]));
    } else if (isMap(node)) {
      for (const { key, value } of node.items) {
        walk(value, [...path, String(key)]);
      }
    } else if (!lists) {
      found.push(path);
    }
  };
  walk(parseDocument(text).contents, []);
  return found;
}
