import { firstParagraph } from '../__testUtils__/markdown';
import { sentence } from './sentence';

describe('sentence', () => {
  it.each([
    ['Orders', 'Orders.'],
    ['Orders!', 'Orders!'],
    ['one: two:', 'one: two:'],
    ['1', '1.'],
  ])('ends %p with one mark', (value, shown) => {
    expect(firstParagraph(sentence(value))).toBe(shown);
  });
});
