import type { Root } from 'hast';
import { select, selectAll } from 'hast-util-select';
import { toString } from 'hast-util-to-string';
import { createDocsBuilder } from '../../__testUtils__/buildDocs';

const texts = (selector: string, page: Root) =>
  selectAll(selector, page).map(node => toString(node).trim());

describe('navigation', () => {
  const { build } = createDocsBuilder();
  const source = {
    'docs/index.md': '# Welcome',
    'docs/zebra.md': '# Zebra',
    'docs/guides/first-steps.md': 'no heading',
    'docs/guides/deep/more.md': '---\ntitle: Own title\n---\n# Other',
    'docs/guides/README.md': '# Guides',
  };
  const primary = '.md-sidebar--primary';

  it('follows the files: own page, pages, folders', async () => {
    const page = (await build(source)).page('');
    expect(texts(`${primary} .md-ellipsis`, page)).toEqual([
      'Welcome',
      'Zebra',
      'Guides',
      'Guides',
      'First steps',
      'Deep',
      'Own title',
    ]);
    expect(
      selectAll(`${primary} a`, page).map(link => link.properties.href),
    ).toEqual([
      './',
      'zebra/',
      'guides/',
      'guides/first-steps/',
      'guides/deep/more/',
    ]);
  });

  it('follows nav of mkdocs.yml with titles, sections and web addresses', async () => {
    const { page, warnings } = await build({
      ...source,
      'mkdocs.yml':
        'nav:\n- Start: index.md\n- Part:\n  - Sub:\n    - guides/deep/more.md\n  - ./zebra.md\n- Web: https://example.org\n- Bad: javascript:alert(1)\n- Gone: gone.md\n- Empty: []',
    });
    const home = page('');
    expect(texts(`${primary} .md-ellipsis`, home)).toEqual([
      'Start',
      'Part',
      'Sub',
      'Own title',
      'Zebra',
      'Web',
    ]);
    expect(selectAll(`${primary} a`, home).at(-1)?.properties.href).toBe(
      'https://example.org',
    );
    expect(warnings).toEqual([
      "mkdocs.yml: nav names 'javascript:alert(1)', which is no page",
      "mkdocs.yml: nav names 'gone.md', which is no page",
    ]);
  });

  it('opens the sections above the current page and marks it', async () => {
    const page = (await build(source)).page('guides/deep/more/');
    expect(texts(`${primary} a.md-nav__link--active`, page)).toEqual([
      'Own title',
    ]);
    const toggles = selectAll(`${primary} .md-nav__toggle`, page);
    expect(toggles).toHaveLength(2);
    expect(toggles.every(toggle => toggle.properties.checked)).toBe(true);
    expect(selectAll('li.md-nav__item--active', page)).toHaveLength(3);
    const home = (await build(source)).page('');
    expect(
      selectAll(`${primary} .md-nav__toggle`, home).some(
        toggle => toggle.properties.checked,
      ),
    ).toBe(false);
  });

  it('ties each section label to its checkbox', async () => {
    const page = (await build(source)).page('');
    const labels = selectAll('li.md-nav__item--nested > label', page);
    expect(labels.length).toBeGreaterThan(0);
    for (const label of labels) {
      const id = String(label.properties.htmlFor);
      expect(id).toMatch(/^[A-Za-z_][\w-]*$/);
      expect(
        select(`input.md-nav__toggle.md-toggle[id=${id}]`, page),
      ).toBeDefined();
    }
  });

  it('lists sections in a nested table of contents', async () => {
    const { page } = await build({
      'docs/index.md':
        '# T\n\n## A\n\n### A1\n\n##### deep\n\n## B\n\n#### B1\n\nx[^1]\n\n[^1]: y',
    });
    const toc = '.md-sidebar--secondary ul[data-md-component=toc]';
    expect(texts(`${toc} > li > a`, page(''))).toEqual(['A', 'B']);
    expect(texts(`${toc} .md-nav a`, page(''))).toEqual(['A1', 'B1']);
    expect(select(`${toc} a`, page(''))?.properties.href).toBe('#a');
  });

  it('has no list in the table of contents of a page without sections', async () => {
    const page = (await build({ 'docs/index.md': '# T' })).page('');
    expect(select('.md-sidebar--secondary ul', page)).toBeUndefined();
  });
});
