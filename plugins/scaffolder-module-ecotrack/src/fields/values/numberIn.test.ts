import { numberIn } from './numberIn';

describe('numberIn', () => {
  it.each([
    ['12', 12],
    ['-0.5', -0.5],
    ['', undefined],
    ['1.', '1.'],
    ['1.0', '1.0'],
    ['-', '-'],
    ['007', '007'],
    ['1e400', '1e400'],
    ['Infinity', 'Infinity'],
    ['NaN', 'NaN'],
    ['12 apples', '12 apples'],
    ['9007199254740993', '9007199254740993'],
  ])('%j is %j', (text, number) => {
    expect(numberIn(text)).toBe(number);
  });
});
