import { readFrontMatter } from './readFrontMatter';

describe('readFrontMatter', () => {
  it('takes the title and leaves the Markdown', () => {
    expect(readFrontMatter('---\ntitle: A: b\n---\n# X')).toEqual({
      markdown: '---\ntitle: A: b\n---\n# X',
    });
    expect(readFrontMatter('---\ntitle: "A: b"\ntags: [x]\n---\n# X')).toEqual({
      title: 'A: b',
      markdown: '# X',
    });
  });

  it.each(['# X', '---\n\ntext\n---\n', '---\n- a\n---\nx', '--- x\n---\n'])(
    'leaves %j alone',
    text => expect(readFrontMatter(text)).toEqual({ markdown: text }),
  );

  it('drops a byte order mark', () => {
    expect(readFrontMatter('\uFEFF# X').markdown).toBe('# X');
  });
});
