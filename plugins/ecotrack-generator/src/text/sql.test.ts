import { sqlIdentifier, sqlLiteral } from './sql';

describe('sqlIdentifier', () => {
  it('quotes, so that reserved words and capitals keep their spelling', () => {
    expect(sqlIdentifier('order')).toBe('"order"');
    expect(sqlIdentifier('a"b')).toBe('"a""b"');
  });

  it('counts bytes, as PostgreSQL does', () => {
    expect(sqlIdentifier('a'.repeat(63))).toHaveLength(65);
    expect(() => sqlIdentifier('a'.repeat(64))).toThrow(/63 bytes/);
    expect(() => sqlIdentifier('ä'.repeat(32))).toThrow(/63 bytes/);
    expect(() => sqlIdentifier('')).toThrow(RangeError);
    expect(() => sqlIdentifier('a\0')).toThrow(RangeError);
  });
});

describe('sqlLiteral', () => {
  it.each([
    ["it's", "'it''s'"],
    ['back\\slash', "'back\\slash'"],
    ["'; drop table x; --", "'''; drop table x; --'"],
    [3.5, '3.5'],
    [-2, '-2'],
    [true, 'true'],
    [false, 'false'],
  ])('prints %p as %p', (value, literal) => {
    expect(sqlLiteral(value)).toBe(literal);
  });

  it.each([['a\0b'], [Number.NaN], [Number.POSITIVE_INFINITY]])(
    'refuses %p',
    value => {
      expect(() => sqlLiteral(value)).toThrow(RangeError);
    },
  );
});
