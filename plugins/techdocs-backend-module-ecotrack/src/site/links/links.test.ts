import { selectAll } from 'hast-util-select';
import { createDocsBuilder } from '../../__testUtils__/buildDocs';
import { relativeHref } from './relativeHref';

describe('links inside a site', () => {
  const { build } = createDocsBuilder();

  async function linksOf(
    markdown: string,
    source = 'guide/start.md',
    url = 'guide/start/',
  ) {
    const docs = await build({
      'docs/index.md': '# Home\n\n## Set up & run\n\n<a id="own"></a>',
      'docs/guide/index.md': '# Guide',
      'docs/guide/deep/a page.md': '# Deep',
      'docs/img/logo.png': 'png',
      [`docs/${source}`]: markdown,
    });
    const article = selectAll(
      'article a:not([class]), article img, .broken-link',
      docs.page(url),
    );
    return {
      hrefs: article.map(({ properties }) => properties.href ?? properties.src),
      titles: article.map(({ properties }) => properties.title),
      warnings: docs.warnings,
    };
  }

  it.each([
    ['[x](../index.md)', '../../'],
    ['[x](index.md)', '../'],
    ['[x](deep/a%20page.md)', '../deep/a%20page/'],
    ['[x](<deep/a page.md>)', '../deep/a%20page/'],
    ['[x](start.md)', './'],
    ['[x](./start.md#start)', './#start'],
    ['[x](../guide/)', '../'],
    ['[x](deep/a%20page)', '../deep/a%20page/'],
    ['[x](#start)', '#start'],
    ['[x](../index.md#set-up-run)', '../../#set-up-run'],
    ['[x](../index.md#set-up--run)', '../../#set-up-run'],
    ['[x](../index.md#own)', '../../#user-content-own'],
    ['![x](../img/logo.png)', '../../img/logo.png'],
    ['![x](../img/logo.png#only-dark)', '../../img/logo.png#only-dark'],
    ['<img src="../img/logo.png">', '../../img/logo.png'],
    ['[x](../img/logo.png)', '../../img/logo.png'],
    ['[x](https://example.org/a.md)', 'https://example.org/a.md'],
    ['[x](mailto:a@example.org)', 'mailto:a@example.org'],
    ['[x](/catalog/default/component/a)', '/catalog/default/component/a'],
  ])('turns %s into %s', async (markdown, href) => {
    const { hrefs, warnings } = await linksOf(`# Start\n\n${markdown}`);
    expect(hrefs).toEqual([href]);
    expect(warnings).toEqual([]);
  });

  it('addresses from the home page', async () => {
    const { hrefs } = await linksOf(
      '# Home\n\n[x](guide/index.md) ![x](img/logo.png) [x](index.md)',
      'index.md',
      '',
    );
    expect(hrefs).toEqual(['guide/', 'img/logo.png', './']);
  });

  it.each([
    ['nowhere.md'],
    ['../../README.md'],
    ['../index.md#missing'],
    ['#missing'],
    ['../img/other.png'],
    ['%2e%2e/%2e%2e/%2e%2e/etc/passwd'],
    ['%E0%A4'],
  ])('warns about %s by page and target', async target => {
    const { hrefs, titles, warnings } = await linksOf(
      `# Start\n\n[x](${target})`,
    );
    expect(hrefs).toEqual([undefined]);
    expect(titles).toEqual([`Not found: ${target}`]);
    expect(warnings).toEqual([`'guide/start.md': '${target}' leads nowhere`]);
  });

  it('keeps the log on one line whatever a link holds', async () => {
    const { warnings } = await linksOf('[x](<a&#10;b&#27;[31m.md>)');
    expect(warnings).toHaveLength(1);
    expect(warnings[0]).not.toMatch(/\p{C}/u);
  });

  it('does not let a page pass its link as the edit link', async () => {
    const { titles } = await linksOf(
      '# Start\n\n[x](https://evil.example "Edit this page")',
    );
    expect(titles).toEqual([undefined]);
  });

  it('never makes a scheme of a file name', () => {
    expect(relativeHref('', 'a:b.png')).toBe('./a%3Ab.png');
    expect(relativeHref('x/', 'vbscript:x/')).toBe('../vbscript%3Ax/');
    expect(relativeHref('', '')).toBe('./');
    expect(relativeHref('a/b/', 'a/c/')).toBe('../c/');
  });
});
