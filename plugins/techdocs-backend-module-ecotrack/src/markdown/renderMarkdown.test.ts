import { select, selectAll } from 'hast-util-select';
import { toString } from 'hast-util-to-string';
import { renderBody } from '../__testUtils__/renderBody';

const texts = (selector: string, markdown: string) =>
  selectAll(selector, renderBody(markdown)).map(node => toString(node));

describe('renderMarkdown', () => {
  it('renders tables with alignment and without a class', () => {
    const body = renderBody('| a | b |\n|:-:|--:|\n| 1 | 2 |');
    expect(select('table', body)?.properties.className).toBeUndefined();
    expect(select('th', body)?.properties.align).toBe('center');
    expect(selectAll('tbody td', body).map(td => toString(td))).toEqual([
      '1',
      '2',
    ]);
  });

  it('renders task lists as boxes that cannot be changed', () => {
    const boxes = selectAll('li > input', renderBody('- [x] a\n- [ ] b'));
    expect(boxes.map(box => Boolean(box.properties.checked))).toEqual([
      true,
      false,
    ]);
    expect(boxes.every(box => box.properties.disabled)).toBe(true);
  });

  it('renders footnotes whose ends link to each other', () => {
    const body = renderBody('Text[^a].\n\n[^a]: Note.');
    const mark = select('sup a', body);
    const note = select('section.footnotes li', body);
    expect(toString(note ?? body)).toContain('Note.');
    expect(note?.properties.id).toBeTruthy();
    expect(mark?.properties.href).toBe('#fn-a');
    expect(note?.properties.id).toBe('user-content-fn-a');
  });

  it('highlights code by class and leaves unknown languages plain', () => {
    const body = renderBody('```java\nint a = 1;\n```\n\n```nolang\nx<y\n```');
    expect(select('code.language-java .hljs-type', body)).toBeDefined();
    const plain = select('code.language-nolang', body);
    expect(plain && toString(plain)).toBe('x<y\n');
    expect(selectAll('code.language-nolang span', body)).toEqual([]);
    expect(selectAll('[style]', body)).toEqual([]);
  });

  it.each(['dockerfile', 'properties', 'sql', 'yaml', 'console', 'protobuf'])(
    'knows the language %s',
    language => {
      const code = 'FROM "a" # b\nkey=1\nselect 1;\n$ ls\nmessage A {}\na: 1';
      const body = renderBody(`\`\`\`${language}\n${code}\n\`\`\``);
      expect(selectAll('code span', body)).not.toEqual([]);
    },
  );

  it('gives headings ids like MkDocs and a permanent link', () => {
    const body = renderBody('# A\n\n## B & C!\n\n## B & C!\n\n### Grüße 東京');
    expect(
      selectAll('h1,h2,h3', body).map(heading => heading.properties.id),
    ).toEqual(['a', 'b-c', 'b-c_1', 'grüße-東京']);
    expect(select('h2 a.headerlink', body)?.properties.href).toBe('#b-c');
  });

  it('never gives an id twice', () => {
    const body = renderBody('## a_1\n\n## a\n\n## a\n\n## a\n\n## !\n\n## ?');
    expect(selectAll('h2', body).map(node => node.properties.id)).toEqual([
      'a_1',
      'a',
      'a_2',
      'a_3',
      'section',
      'section_1',
    ]);
  });

  it('lets an author choose the id of a heading', () => {
    const heading = select('h2', renderBody('## Primary lost {#postgres-1}'));
    expect(heading?.properties.id).toBe('postgres-1');
    expect(heading && toString(heading)).toBe('Primary lost¶');
  });

  it('avoids ids that the reader would drop', () => {
    const body = renderBody('## Links\n\n## Events\n\n## Location');
    expect(selectAll('h2', body).map(node => node.properties.id)).toEqual([
      'links-section',
      'events',
      'location-section',
    ]);
  });

  it('leaves colons within sentences alone', () => {
    expect(texts('p', 'postgres:latest at 10:30, a::b and x:y[*z*]')).toEqual([
      'postgres:latest at 10:30, a::b and x:y[z]',
    ]);
    expect(texts('p', '::leaf line')).toEqual(['::leaf line']);
    expect(texts('p', '::youtube[video]{#id}')).toEqual([
      '::youtube[video]{#id}',
    ]);
  });

  it('keeps harmless HTML', () => {
    const body = renderBody('<kbd>Ctrl</kbd> <abbr title="x">y</abbr> H<sub>2');
    expect(select('kbd', body)).toBeDefined();
    expect(select('abbr', body)?.properties.title).toBe('x');
    expect(select('sub', body)).toBeDefined();
  });
});
