import { createHash } from 'node:crypto';
import { select, selectAll } from 'hast-util-select';
import { toString } from 'hast-util-to-string';
import { createDocsBuilder } from '../__testUtils__/buildDocs';

// The names are those that the TechDocs reader and its addons query.
const HOOKS = [
  'body > input.md-toggle#__drawer[data-md-toggle=drawer][type=checkbox]',
  'body > input ~ label.md-overlay[for=__drawer]',
  'body > header.md-header label[for=__drawer]',
  'body > input ~ div.md-container > main.md-main > div.md-main__inner.md-grid',
  '.md-container > .md-footer',
  '.md-main__inner > div.md-sidebar.md-sidebar--primary[data-md-component=sidebar][data-md-type=navigation]',
  '.md-main__inner > div.md-sidebar.md-sidebar--secondary[data-md-component=sidebar][data-md-type=toc]',
  '.md-sidebar > .md-sidebar__scrollwrap > .md-sidebar__inner > nav.md-nav > label.md-nav__title',
  'nav.md-nav > ul.md-nav__list > li.md-nav__item > a.md-nav__link > span.md-ellipsis',
  'li.md-nav__item--nested > input.md-nav__toggle.md-toggle[type=checkbox] + label.md-nav__link + nav.md-nav > ul.md-nav__list',
  'label.md-nav__link > span.md-nav__icon.md-icon',
  '.md-main__inner > div.md-content[data-md-component=content] > article.md-content__inner.md-typeset > h1',
  'article > h2[id] > a.headerlink',
  'article > pre > code',
];

describe('pageLayout', () => {
  const { build } = createDocsBuilder();
  const source = {
    'mkdocs.yml': 'site_name: Orders <b>',
    'docs/index.md': '# Orders\n\n## Part\n\n```sh\nls\n```',
    'docs/a/b.md': '# Page & more',
  };

  it.each(HOOKS)('has %s', async hook => {
    expect(select(hook, (await build(source)).page(''))).toBeDefined();
  });

  it('loads one stylesheet, under the only name the reader accepts', async () => {
    const { page, read } = await build(source);
    const links = selectAll('link', page(''));
    expect(links).toHaveLength(1);
    const href = String(links[0].properties.href);
    const digest = /^assets\/stylesheets\/main\.([\da-f]{8})\.min\.css$/.exec(
      href,
    )?.[1];
    const sha256 = createHash('sha256').update(read(href)).digest('hex');
    expect(sha256.slice(0, 8)).toBe(digest);
    expect(select('link', page('a/b/'))?.properties.href).toBe(`../../${href}`);
    expect(selectAll('style, script', page(''))).toEqual([]);
  });

  it('loads nothing from elsewhere by its stylesheet', async () => {
    const { files, read } = await build(source);
    const [name] = Object.keys(
      Object(Object(files.assets).stylesheets) as object,
    );
    const css = read(`assets/stylesheets/${name}`);
    expect(css).not.toMatch(/@import|url\((?!'data:image\/svg\+xml)/);
  });

  it('names page and site in the title, as text', async () => {
    const title = select('title', (await build(source)).page('a/b/'));
    expect(title && toString(title)).toBe('Page & more - Orders <b>');
  });

  it('gives a page without a heading one from its file name', async () => {
    const { page } = await build({
      'docs/index.md': 'x',
      'docs/how-to.md': 'y',
    });
    const heading = select('article > h1', page('how-to/'));
    expect(heading && toString(heading)).toBe('How to¶');
  });

  it('links to the source when repo_url and edit_uri say where', async () => {
    const edit = '[title="Edit this page"]';
    const { page } = await build({
      ...source,
      'mkdocs.yml':
        'repo_url: https://github.com/acme/orders\nedit_uri: edit/main/docs',
    });
    const links = selectAll(edit, page('a/b/'));
    expect(links.map(link => link.properties.href)).toEqual([
      'https://github.com/acme/orders/edit/main/docs/a/b.md',
    ]);
    expect(select(edit, (await build(source)).page(''))).toBeUndefined();
  });

  it.each(['vbscript:alert(1)//', 'data:text/html,x', 'nothing'])(
    'makes no edit link of repo_url %s',
    async repoUrl => {
      const { page } = await build({
        ...source,
        'mkdocs.yml': `repo_url: "${repoUrl}"\nedit_uri: edit/`,
      });
      expect(select('[title="Edit this page"]', page(''))).toBeUndefined();
    },
  );
});
