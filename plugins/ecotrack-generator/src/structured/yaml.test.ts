import fc from 'fast-check';
import { Document, isScalar, parse, visit } from 'yaml';
import { hostileTexts } from '../core/__testUtils__/hostileTexts';
import { toYaml, toYamlStream } from './yaml';

/** What a YAML 1.1 and a YAML 1.2 reader make of it. */
const readBack = (value: unknown) =>
  (['1.1', '1.2'] as const).map(version => parse(toYaml(value), { version }));

const PLAIN = /^(?!(?:y|n|yes|no|on|off|true|false|null|nan|inf)$)[a-z]+$/i;
const BLOCK = /^(?:[ -~]*\n)*[ -~]*[!-~][ -~]*\n(?:[ -~]*\n)*$/;

/** What the library prints with the styles of our rule, for trees of the texts and numbers below. */
function libraryYaml(value: unknown): string {
  const document = new Document(value, { aliasDuplicateObjects: false });
  visit(document, {
    Scalar(place, node) {
      if (!isScalar(node) || typeof node.value !== 'string') return;
      node.type = 'QUOTE_DOUBLE';
      if (PLAIN.test(node.value)) node.type = 'PLAIN';
      else if (place !== 'key' && BLOCK.test(node.value))
        node.type = 'BLOCK_LITERAL';
    },
  });
  return document.toString({ lineWidth: 0, doubleQuotedAsJSON: true });
}

const keys = fc
  .string({ unit: fc.constantFrom('a', 'n', 'o', ':', ' ', '\n', '"') })
  .filter(one => one !== '__proto__');
/** The library leaves blanks at the end of empty lines before the first one that holds something. */
const words = fc
  .string({ unit: fc.constantFrom('a', '#', ' ', '\n', '- ', ': ', '\\') })
  .filter(one => !/^ *\n/.test(one));
const { tree } = fc.letrec<{ tree: unknown; node: unknown }>(tie => ({
  tree: fc.oneof(
    fc.dictionary(keys, tie('node'), { maxKeys: 4, noNullPrototype: true }),
    fc.array(tie('node'), { maxLength: 4 }),
  ),
  node: fc.oneof(
    { maxDepth: 4 },
    words,
    fc.constantFrom('yes', 'word', 'lines\nof\ntext\n', '', 'end\n\n'),
    fc.integer(),
    fc.boolean(),
    fc.constant(null),
    tie('tree'),
  ),
}));

describe('toYaml', () => {
  it('keeps plain words bare and quotes every other text', () => {
    expect(
      toYaml({
        kind: 'Service',
        image: 'registry.ecotrack.example/order',
        port: 8080,
        words: ['no', 'y', 'On', 'e-0', '1_000', '', 'a: b', '{{ x }}'],
      }),
    ).toBe(`kind: Service
image: registry.ecotrack.example/order
port: 8080
words:
  - "no"
  - "y"
  - "On"
  - "e-0"
  - "1_000"
  - ""
  - "a: b"
  - "{{ x }}"
`);
  });

  it('leaves out undefined and keeps the order of keys', () => {
    expect(toYaml({ b: 1, a: undefined, c: 2 })).toBe('b: 1\nc: 2\n');
  });

  it('prints an object that stands twice twice, without alias', () => {
    const labels = { app: 'order' };
    expect(toYaml({ a: labels, b: labels })).toBe(
      'a:\n  app: order\nb:\n  app: order\n',
    );
  });

  it('prints lines of text as a block that reads back alike', () => {
    const value = { 'application.yaml': 'server:\n  port: 8080\n' };
    expect(toYaml(value)).toContain('application.yaml: |\n');
    expect(readBack(value)).toEqual([value, value]);
    for (const text of ['  lead\nb\n', '\n\na\n', 'a\n\n', '\n', 'a\nb']) {
      expect(readBack({ text })).toEqual([{ text }, { text }]);
    }
  });

  it('quotes keys by the same rule', () => {
    const value = { no: 1, '1_000': 2, 'a b': 3, '*': 4 };
    expect(readBack(value)).toEqual([value, value]);
  });

  it('prints a tree as the library does, byte for byte', () => {
    fc.assert(
      fc.property(tree, value => {
        expect(toYaml(value)).toBe(libraryYaml(value));
      }),
      { numRuns: 500 },
    );
  });

  it('prints a tree that reads back alike in YAML 1.1 and 1.2', () => {
    fc.assert(
      fc.property(tree, value => {
        expect(readBack(value)).toEqual([value, value]);
      }),
      { numRuns: 500 },
    );
  });

  it('marks a key that is too long to stand alone', () => {
    const value = { a: [{ ['k'.repeat(2000)]: { b: 1 }, c: 2 }] };
    expect(readBack(value)).toEqual([value, value]);
  });

  it.each([[[undefined]], [{ a: NaN }], [{ a: Infinity }], [{ a: () => 1 }]])(
    'refuses %p, which YAML has no word for',
    value => {
      expect(() => toYaml(value)).toThrow(/YAML has no word for/);
    },
  );

  it('does not fold long text', () => {
    const value = { description: 'word '.repeat(99).trim() };
    expect(toYaml(value).trim().split('\n')).toHaveLength(1);
    expect(readBack(value)).toEqual([value, value]);
  });

  it('reads back alike in YAML 1.1 and 1.2', () => {
    fc.assert(
      fc.property(
        fc.dictionary(
          fc.stringMatching(/^[ -~]{1,12}$/).filter(key => key !== '__proto__'),
          fc.oneof(
            fc.string({ unit: 'grapheme' }),
            fc.string({
              unit: fc.constantFrom('\n', ' ', 'a', ':', '#', '\t'),
            }),
            fc.integer(),
            fc.boolean(),
          ),
          { noNullPrototype: true },
        ),
        value => {
          expect(readBack(value)).toEqual([value, value]);
        },
      ),
    );
  });
});

it('prints a stream of documents', () => {
  expect(toYamlStream([{ a: 1 }, { b: 2 }])).toBe('a: 1\n---\nb: 2\n');
});

// A YAML 1.1 reader takes E0 for a number.
it.each(['E0', 'e1_000', ...hostileTexts()])('reads %j back alike', text => {
  const value = { text, [text]: [text] };
  expect(readBack(value)).toEqual([value, value]);
});
