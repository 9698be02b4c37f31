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
    ['===', '&#61;=='],
    ['!!! danger "x"', '\\!\\!\\! danger "x"'],
    ['two\n\nlines', 'two lines'],
  ])('shows %p as text', (value, escaped) => {
    expect(markdownText(value)).toBe(escaped);
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
