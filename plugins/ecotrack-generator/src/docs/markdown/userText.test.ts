import { firstParagraph } from '../__testUtils__/markdown';
import { sentence, userText } from './userText';

describe('userText', () => {
  it.each([
    ['see https://example.org/a)', 'see https&#58;//example.org/a\\)'],
    ['www.example.org', 'www&#46;example.org'],
    ['a@example.org', 'a&#64;example.org'],
    [
      'a ==mark== and ^^set^^',
      'a &#61;&#61;mark&#61;&#61; and &#94;&#94;set&#94;&#94;',
    ],
    ['1/2 of it', '1&#47;2 of it'],
    ['??? note "x"', '&#63;&#63;&#63; note "x"'],
    ['Orders, and what is in them', 'Orders, and what is in them'],
  ])('keeps %p from being markup', (value, escaped) => {
    expect(userText(value)).toBe(escaped);
    expect(firstParagraph(userText(value))).toBe(value);
  });
});

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
