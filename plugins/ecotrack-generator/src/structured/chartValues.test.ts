import fc from 'fast-check';
import { mergeTrees } from '../core/mergeTrees';
import type { ValueTree } from './ManifestTemplate';
import { splitValues } from './chartValues';
import { valuesSchema } from './valuesSchema';

const split = (one: ValueTree, other: ValueTree) =>
  splitValues(
    new Map([
      ['dev', one],
      ['prod', other],
    ]),
  );

describe('splitValues', () => {
  it('keeps what is the same everywhere apart from what is not', () => {
    const { common, own } = split(
      { image: { repository: 'r', tag: 'a' }, env: { A: '1', B: '2' } },
      { image: { repository: 'r', tag: 'b' }, env: { B: '2' } },
    );
    expect(common).toEqual({ image: { repository: 'r' }, env: { B: '2' } });
    expect(own.get('dev')).toEqual({ image: { tag: 'a' }, env: { A: '1' } });
    expect(own.get('prod')).toEqual({ image: { tag: 'b' } });
  });

  it('leaves each environment what is its own, equal or not', () => {
    const image = { image: { repository: 'r', tag: 'a' } };
    const { common, own } = splitValues(
      new Map([
        ['dev', image],
        ['prod', image],
      ]),
      ['image.tag'],
    );
    expect(common).toEqual({ image: { repository: 'r' } });
    expect([...own.values()]).toEqual([
      { image: { tag: 'a' } },
      { image: { tag: 'a' } },
    ]);
  });

  it('keeps an empty map that another environment fills', () => {
    const { common, own } = split({ env: {} }, { env: { A: '1' } });
    expect(common).toEqual({});
    expect(own.get('dev')).toEqual({ env: {} });
  });

  it('gives every environment its own values back', () => {
    const tree = fc.letrec<{ tree: ValueTree; leaf: string | number }>(tie => ({
      leaf: fc.oneof(fc.constantFrom('a', 'b'), fc.nat(2)),
      tree: fc.dictionary(
        fc.constantFrom('a', 'b', 'c'),
        fc.oneof({ depthSize: 'small' }, tie('leaf'), tie('tree')),
        { noNullPrototype: true },
      ),
    })).tree;
    fc.assert(
      fc.property(tree, tree, (one, other) => {
        const { common, own } = split(one, other);
        expect(mergeTrees([common, own.get('dev')!])).toEqual(one);
        expect(mergeTrees([common, own.get('prod')!])).toEqual(other);
      }),
    );
  });
});

describe('valuesSchema', () => {
  it('requires what every environment has and allows nothing unknown', () => {
    expect(
      valuesSchema(
        [
          { n: 1, s: 'a', env: { A: '1' }, extra: true },
          { n: 2, s: 'b', env: {} },
        ],
        ['env'],
      ),
    ).toEqual({
      $schema: 'http://json-schema.org/draft-07/schema#',
      type: 'object',
      additionalProperties: false,
      required: ['n', 's', 'env'],
      properties: {
        n: { type: 'integer' },
        s: { type: 'string' },
        env: { type: 'object', additionalProperties: { type: 'string' } },
        extra: { type: 'boolean' },
      },
    });
  });
});
