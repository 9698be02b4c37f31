import { firstParagraph } from '../docs/__testUtils__/markdown';
import { markdownCode, markdownText } from './markdown';

describe('markdownText', () => {
  it.each([
    ['Orders: create, pay', 'Orders: create, pay'],
    ['a_b *c*', 'a\\_b \\*c\\*'],
    ['<script>alert(1)</script>', '&lt;script&gt;alert\\(1\\)&lt;/script&gt;'],
    ['[x](javascript:alert(1))', '\\[x\\]\\(javascript:alert\\(1\\)\\)'],
    ['{: onclick="x" }', '\\{: onclick="x" \\}'],
    ['a | b & c', 'a &#124; b &amp; c'],
    ['# title', '\\# title'],
    ['- item', '\\- item'],
    ['+ item', '\\+ item'],
    ['1. item', '1\\. item'],
    ['===', '&#61;&#61;&#61;'],
    ['!!! danger "x"', '\\!\\!\\! danger "x"'],
    ['two\n\nlines', 'two lines'],
  ])('shows %p as text', (value, escaped) => {
    expect(markdownText(value)).toBe(escaped);
  });

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
    expect(markdownText(value)).toBe(escaped);
    expect(firstParagraph(markdownText(value))).toBe(value);
  });
});

describe('markdownCode', () => {
  it.each([
    ['order-service', '`order-service`'],
    ['a`b', '``a`b``'],
    ['`', '`` ` ``'],
  ])('fences %p', (value, span) => {
    expect(markdownCode(value)).toBe(span);
  });
});
