import fc from 'fast-check';
import { pathOf } from './pathOf';
import { pathText } from './pathText';

describe('pathOf', () => {
  it('reads what pathText writes', () => {
    fc.assert(
      fc.property(
        fc.array(
          fc.oneof(fc.nat(1000), fc.string({ unit: 'grapheme', minLength: 1 })),
          { minLength: 1 },
        ),
        path => {
          expect(pathOf(pathText(path))).toEqual(path);
        },
      ),
    );
  });
});
