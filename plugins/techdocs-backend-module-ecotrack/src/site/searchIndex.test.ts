import { createDocsBuilder } from '../__testUtils__/buildDocs';

describe('searchIndex', () => {
  const { build } = createDocsBuilder();

  it('has an entry per page and per section, with escaped text', async () => {
    const { read } = await build({
      'docs/index.md': '# Home\n\nIntro a<b & c.\n\n## Part & one\n\nFirst.',
      'docs/guide/a b.md': [
        '# Guide',
        '',
        '!!! tip "Hint"',
        '    Body.',
        '',
        '## Links',
        '',
        'One[^1].',
        '',
        '| h |',
        '|---|',
        '| cell |',
        '',
        '### Code',
        '',
        '```sql',
        'select 1;',
        '```',
        '',
        '```mermaid',
        'flowchart LR',
        '  Hidden --> Words',
        '```',
        '',
        '[^1]: Foot.',
      ].join('\n'),
    });
    const { docs, config } = JSON.parse(read('search/search_index.json'));
    expect(config).toEqual({ lang: ['en'], separator: '[\\s\\-]+' });
    expect(docs).toEqual([
      { location: '', title: 'Home', text: 'Intro a&lt;b &amp; c.' },
      { location: '#part-one', title: 'Part &amp; one', text: 'First.' },
      { location: 'guide/a%20b/', title: 'Guide', text: 'Hint Body.' },
      {
        location: 'guide/a%20b/#links-section',
        title: 'Links',
        text: 'One. h cell',
      },
      {
        location: 'guide/a%20b/#code',
        title: 'Code',
        text: expect.stringMatching(/^select 1;/),
      },
    ]);
    expect(JSON.stringify(docs)).not.toMatch(/Hidden|Permanent|¶/);
  });
});
