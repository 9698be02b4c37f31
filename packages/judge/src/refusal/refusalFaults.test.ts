import { refusalFaults } from './refusalFaults';
import { toldIn } from './told';

const PATH = ['metadata.name'];
const good = {
  field: 'metadata.name',
  rule: 'service/name',
  message: 'The name is wrong.',
  fix: 'Use another.',
};
const bad = { value: 'x', secret: false };

describe('toldIn', () => {
  it('reads the paragraphs of the model and the sentence of an action', () => {
    expect(
      toldIn(
        'The service is invalid:\necotrack.yaml:5:9 metadata.name [service/name]\n  The name is wrong.\n  Use another.\necotrack.yaml:6:1 spec.a[0]["b.c"] [a/b]\n  One.\n  Two.',
      ),
    ).toEqual([
      good,
      { field: 'spec.a[0]["b.c"]', rule: 'a/b', message: 'One.', fix: 'Two.' },
    ]);
    expect(
      toldIn('targetPath: "x" is no folder. Rule: path/segment. Use letters.'),
    ).toEqual([
      {
        field: 'targetPath',
        rule: 'path/segment',
        message: '"x" is no folder.',
        fix: 'Use letters.',
      },
    ]);
  });

  it.each(['Wrong.', 'targetPath: wrong', 'a: b. Rule: c/d.'])(
    'finds nothing in %j',
    message => {
      expect(toldIn(message)).toEqual([]);
    },
  );
});

describe('refusalFaults', () => {
  it('is content with field, rule and fix', () => {
    expect(refusalFaults([good], PATH, bad)).toEqual([]);
    expect(
      refusalFaults([{ ...good, field: 'metadata.name[0].x' }], PATH, bad),
    ).toEqual([]);
  });

  it.each([
    [[], /not at metadata\.name: named is nothing/],
    [[{ ...good, field: 'metadata.names' }], /named is metadata\.names/],
    [[{ ...good, fix: '' }], /without rule, message or fix/],
    [[{ ...good, message: 'a\u202eb' }], /invisible characters/],
  ])('finds fault with %j', (told, fault) => {
    expect(refusalFaults(told, PATH, bad).join()).toMatch(fault);
  });

  it('lets no secret be repeated', () => {
    const value = ['4111', '1111', '1111', '1111'].join(' ');
    const told = [{ ...good, message: `Not ${value}.` }];
    expect(refusalFaults(told, PATH, { value, secret: true })).toEqual([
      'is refused in words that repeat the secret',
    ]);
    expect(refusalFaults(told, PATH, { value, secret: false })).toEqual([]);
  });
});
