import { markdown, nodes } from '../__testUtils__/markdown';
import { sections } from './sections';
import { markdownTable } from './table';
import { codeList, duration } from './words';

describe('duration', () => {
  it.each([
    [180_000, '3 minutes'],
    [2_592_000_000, '30 days'],
    [86_400_000, '1 day'],
    [90_000, '90 seconds'],
    [1, '1 millisecond'],
  ])('says %p in the largest unit that fits', (milliseconds, words) => {
    expect(duration(milliseconds)).toBe(words);
  });
});

describe('codeList', () => {
  it.each([
    [['a'], '`a`'],
    [['a', 'b', 'c'], '`a`, `b` and `c`'],
  ])('joins %p', (names, joined) => {
    expect(codeList(names)).toBe(joined);
  });
});

describe('markdownTable', () => {
  it('keeps a bar inside a code span in its cell', () => {
    const [row] = nodes(
      markdown(markdownTable(['a', 'b'], [['`x | y`', 'z']])),
      'tableRow',
    ).slice(1);
    expect(row.children).toHaveLength(2);
    expect(nodes(row, 'inlineCode').map(code => code.value)).toEqual(['x | y']);
  });
});

describe('sections', () => {
  it('puts one empty line between blocks and leaves out what is not there', () => {
    expect(sections('# a\n', false, '', 'b\n\n')).toBe('# a\n\nb\n');
  });
});
