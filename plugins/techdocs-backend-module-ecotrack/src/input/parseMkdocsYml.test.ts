import { parseMkdocsYml } from './parseMkdocsYml';

describe('parseMkdocsYml', () => {
  it('reads the keys that describe a site', () => {
    const config = parseMkdocsYml(
      [
        'site_name: "Orders"',
        'site_description: All of it',
        'docs_dir: documentation',
        'repo_url: https://forge.example/a/b',
        'edit_uri: edit/main/docs/',
        'nav:',
        '  - index.md',
        '  - Guides:',
        '      - Start: guide/start.md',
      ].join('\n'),
      'fallback',
    );
    expect(config).toEqual({
      siteName: 'Orders',
      siteDescription: 'All of it',
      docsDir: 'documentation',
      repoUrl: 'https://forge.example/a/b',
      editUri: 'edit/main/docs/',
      nav: [
        { target: 'index.md' },
        {
          title: 'Guides',
          children: [{ title: 'Start', target: 'guide/start.md' }],
        },
      ],
      notes: [],
    });
  });

  it.each(['', '# nothing', 'site_name:', 'site_name: 3', 'site_name: [a]'])(
    'has defaults for %j',
    text => {
      expect(parseMkdocsYml(text, 'fallback')).toMatchObject({
        siteName: 'fallback',
        docsDir: 'docs',
        nav: undefined,
      });
    },
  );

  it.each([
    'hooks: [evil.py]',
    'INHERIT: ../../etc/base.yml',
    'theme: { custom_dir: evil }',
    'extra_templates: [x.html]',
    'markdown_extensions: { pymdownx.snippets: { base_path: / } }',
    'plugins: [exec]',
  ])('ignores %s and says so', text => {
    const { notes, ...config } = parseMkdocsYml(`site_name: A\n${text}`, 'x');
    const key = text.split(':')[0];
    expect(notes).toEqual([expect.stringContaining(`ignored '${key}'`)]);
    expect(config).toEqual({
      siteName: 'A',
      siteDescription: '',
      docsDir: 'docs',
      nav: undefined,
      repoUrl: undefined,
      editUri: undefined,
    });
  });

  it.each([
    'site_name: !ENV [HOME, x]',
    'site_name: !!python/object/apply:os.system ["id"]',
    'site_name: !!python/name:os.system',
    'site_name: !include /etc/passwd',
  ])('ignores the value of %s', text => {
    const { siteName, notes } = parseMkdocsYml(text, 'fallback');
    expect(siteName).toBe('fallback');
    expect(notes).toContain(
      'mkdocs.yml: values under custom YAML tags were ignored',
    );
  });

  it('ignores tagged entries of nav and keeps the others', () => {
    const { nav } = parseMkdocsYml(
      'nav:\n  - a.md\n  - !ENV X\n  - B: !relative b.md\n  - C: c.md',
      'x',
    );
    expect(nav).toEqual([{ target: 'a.md' }, { title: 'C', target: 'c.md' }]);
  });

  it('leaves out nav entries of another shape with a note', () => {
    const { nav, notes } = parseMkdocsYml(
      'nav: [a.md, 3, null, {B: 4}, {C: {d: e}}, [x.md]]',
      'x',
    );
    expect(nav).toEqual([{ target: 'a.md' }]);
    expect(notes).toHaveLength(5);
  });

  it('says where the YAML is wrong', () => {
    expect(() => parseMkdocsYml('site_name: a\nnav: [', 'x')).toThrow(
      /mkdocs\.yml cannot be read: .*line 2/,
    );
    expect(() => parseMkdocsYml('- a', 'x')).toThrow(/must be a mapping/);
    expect(() => parseMkdocsYml('text', 'x')).toThrow(/must be a mapping/);
  });

  it('stops alias bombs', () => {
    const bomb = ['a: &a [x, x, x, x, x, x, x, x, x, x]'];
    for (const [from, to] of ['ab', 'bc', 'cd', 'de', 'ef']) {
      bomb.push(`${to}: &${to} [${Array(10).fill(`*${from}`).join(', ')}]`);
    }
    expect(() => parseMkdocsYml(bomb.join('\n'), 'x')).toThrow(/aliases/);
  });

  it('cannot reach object prototypes', () => {
    const { nav } = parseMkdocsYml('nav:\n - __proto__: a.md\n', 'x');
    expect(nav).toEqual([{ title: '__proto__', target: 'a.md' }]);
    expect(Object.prototype).not.toHaveProperty('target');
  });
});
