import { quantity } from './quantity';

describe('quantity', () => {
  it.each([
    ['20Gi', 20 * 1024 ** 3],
    ['1.5Ti', 1.5 * 1024 ** 4],
    ['500M', 500_000_000],
    ['1024', 1024],
  ])('reads %p', (text, bytes) => {
    expect(quantity(text)).toBe(bytes);
  });

  it.each(['', 'much', '5 Gi', '-1Gi'])('takes %p for none', text => {
    expect(quantity(text)).toBeUndefined();
  });
});
