import { sampleNumber } from './sampleNumber';

describe('sampleNumber', () => {
  it.each([
    ['0', 0],
    ['-1.5', -1.5],
    ['1.7321e+09', 1.7321e9],
    ['5e-324', 5e-324],
    ['NaN', NaN],
    ['+Inf', Infinity],
    ['-Inf', -Infinity],
  ])('reads %p', (text, value) => {
    expect(sampleNumber(text)).toBe(value);
  });

  it.each(['', ' 1', '1,5', '0x10', '1e999', 'null', 'Infinity', 'toString'])(
    'takes %p for no number',
    text => {
      expect(sampleNumber(text)).toBeUndefined();
    },
  );
});
