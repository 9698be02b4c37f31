import { renameSync, rmSync, truncateSync } from 'node:fs';
import fsPromises, { readdir } from 'node:fs/promises';
import path from 'node:path';
import { createDocsBuilder } from '../__testUtils__/buildDocs';

describe('MarkdownGenerator', () => {
  const { dir, site, run, build } = createDocsBuilder();
  const besideSite = () => readdir(path.dirname(site()));

  it('writes pages, files, search index, stylesheet and metadata', async () => {
    const before = Date.now();
    const { files, read } = await build(
      {
        'mkdocs.yml': 'site_name: Orders\nsite_description: About orders',
        'docs/index.md': '# Home',
        'docs/guide/start.md': '# Start',
        'docs/img/a.png': 'png',
        'docs/openapi.yaml': 'openapi: 3.1.0',
      },
      { etag: 'abc' },
    );
    const metadata = JSON.parse(read('techdocs_metadata.json'));
    const { build_timestamp: timestamp, files: names, ...rest } = metadata;
    expect(rest).toEqual({
      site_name: 'Orders',
      site_description: 'About orders',
      etag: 'abc',
    });
    expect(timestamp).toBeGreaterThanOrEqual(before);
    expect(names).toEqual([
      expect.stringMatching(/^assets\/stylesheets\/main\./),
      'guide/start/index.html',
      'img/a.png',
      'index.html',
      'openapi.yaml',
      'search/search_index.json',
      'techdocs_metadata.json',
    ]);
    for (const name of names) expect(read(name)).toBeTruthy();
    expect(Object.keys(files)).not.toContain('mkdocs.yml');
    expect(await besideSite()).toEqual(['site', 'source']);
  });

  it('takes the name of the entity for a source without mkdocs.yml', async () => {
    const docs = await build(
      { 'docs/index.md': '# Home' },
      { siteOptions: { name: 'order-service' } },
    );
    const { site_name: name } = JSON.parse(docs.read('techdocs_metadata.json'));
    expect(name).toBe('order-service');
    expect(dir.content({ path: 'source' })).toEqual({
      docs: { 'index.md': '# Home' },
    });
  });

  it('makes the same site from the same source', async () => {
    const source = {
      'docs/index.md': '# Home\n\n```mermaid\nflowchart LR\nA-->B\n```',
      'docs/b.md': '# B',
    };
    const first = await build(source);
    const second = await build(source);
    const withoutTime = (files: object) => ({
      ...files,
      'techdocs_metadata.json': undefined,
    });
    expect(withoutTime(second.files)).toEqual(withoutTime(first.files));
  });

  it('removes what an earlier build left in the same folder', async () => {
    await build({ 'docs/index.md': '# Home', 'docs/old.md': '# Old' });
    rmSync(dir.resolve('source/docs/old.md'));
    const { files } = await run();
    expect(Object.keys(files)).not.toContain('old');
    expect(Object.keys(files)).toContain('index.html');
  });

  it('creates the folder if it is not there', async () => {
    dir.setContent({ source: { docs: { 'index.md': '# Home' } } });
    expect(Object.keys((await run()).files)).toContain('index.html');
  });

  it.each([
    ['there are no docs', { 'mkdocs.yml': '' }, /'docs' does not exist/],
    ['there is no page', { 'docs/a.png': 'x' }, /holds no Markdown file/],
    ['mkdocs.yml is broken', { 'mkdocs.yml': 'a: [' }, /cannot be read/],
    [
      'a page is too large',
      { 'docs/index.md': 'x'.repeat(2 * 1024 * 1024 + 1) },
      /'docs\/index\.md' has \d+ bytes/,
    ],
  ])('leaves the old site if %s', async (_name, source, reason) => {
    dir.setContent({ source, site: { 'index.html': 'old' } });
    await expect(run()).rejects.toThrow(reason);
    expect(dir.content({ path: 'site' })).toEqual({ 'index.html': 'old' });
    expect(await besideSite()).toEqual(['site', 'source']);
  });

  it('leaves the old site if writing fails half way', async () => {
    dir.setContent({
      source: { docs: { 'index.md': '# Home', 'a.png': 'x', 'b.bin': '' } },
      site: { 'index.html': 'old' },
    });
    // Too large to be copied, which shows after a.png has been written.
    truncateSync(dir.resolve('source/docs/b.bin'), 65 * 1024 * 1024);
    await expect(run()).rejects.toThrow(/'docs\/b\.bin' has \d+ bytes/);
    expect(dir.content({ path: 'site' })).toEqual({ 'index.html': 'old' });
    expect(await besideSite()).toEqual(['site', 'source']);
  });

  it('puts the old site back if the exchange fails', async () => {
    dir.setContent({
      source: { docs: { 'index.md': '# Home' } },
      site: { 'index.html': 'old' },
    });
    const rename = jest
      .spyOn(fsPromises, 'rename')
      .mockImplementation(async (from, to) => {
        if (String(from).includes('.new-')) throw new Error('disk full');
        renameSync(from, to);
      });
    try {
      await expect(run()).rejects.toThrow('disk full');
    } finally {
      rename.mockRestore();
    }
    expect(dir.content({ path: 'site' })).toEqual({ 'index.html': 'old' });
    expect(await besideSite()).toEqual(['site', 'source']);
  });

  it('warns about files that cannot be part of the site', async () => {
    const { warnings, files, page } = await build({
      'docs/index.md': '# Home',
      'docs/README.md': '# Read me',
      'docs/page.html': '<script>alert(1)</script>',
      'docs/LICENSE': 'text',
      'docs/LICENSE.md': '# License',
    });
    expect(warnings).toEqual([
      "'README.md' was left out, another page has its address",
      "'page.html' was not copied; write Markdown instead of HTML",
      "'LICENSE' was not copied, a page has its address",
    ]);
    expect(Object.keys(files)).not.toContain('page.html');
    expect(page('LICENSE/').children).not.toEqual([]);
  });

  it('never lets a file of the docs replace a generated one', async () => {
    const { read } = await build({
      'docs/index.md': '# Home',
      'docs/techdocs_metadata.json': '{"etag":"forged"}',
      'docs/search/search_index.json': '{"docs":"forged"}',
    });
    expect(read('techdocs_metadata.json')).not.toContain('forged');
    expect(read('search/search_index.json')).not.toContain('forged');
  });

  it('lists the pages where there is no home page', async () => {
    const { read, warnings } = await build({
      'docs/one.md': '# One',
      'docs/sub/two.md': '# Two',
    });
    expect(read('index.html')).toMatch(
      /<article.*href="one\/".*href="sub\/two\/"/s,
    );
    expect(warnings).toEqual([]);
  });

  it('tells in the log what of mkdocs.yml was ignored', async () => {
    const { notes } = await build({
      'mkdocs.yml': 'hooks: [x.py]',
      'docs/index.md': '# Home',
    });
    expect(notes).toContainEqual(expect.stringContaining("ignored 'hooks'"));
  });

  it('stops at a page that would take minutes and names it', async () => {
    dir.setContent({
      source: { docs: { 'index.md': ':::a\n'.repeat(4000) } },
      site: { 'index.html': 'old' },
    });
    await expect(run()).rejects.toThrow(/'index\.md' could not be rendered/);
    expect(dir.content({ path: 'site' })).toEqual({ 'index.html': 'old' });
  });
});
