import { execFileSync } from 'node:child_process';
import { symlinkSync, rmSync } from 'node:fs';
import { createDocsBuilder } from '../__testUtils__/buildDocs';
import { readRegularFile } from './readRegularFile';
import { resolveInside } from './resolveInside';

const SECRET = 'TOP-SECRET';

describe('paths of a documentation source', () => {
  const { dir, run } = createDocsBuilder();
  const link = (target: string, name: string) =>
    symlinkSync(target, dir.resolve(`source/${name}`));

  beforeEach(() => {
    dir.setContent({
      outside: { 'secret.md': SECRET, docs: { 'index.md': SECRET } },
      source: {
        'mkdocs.yml': 'site_name: Site',
        'other.md': SECRET,
        docs: { 'index.md': '# Home', sub: { 'page.md': '# Page' } },
      },
      site: { 'index.html': 'old' },
    });
  });

  /** Why a build was refused, if the old site was left as it was. */
  async function refusal(): Promise<string> {
    const error = await run().then(
      () => 'the build was not refused',
      (reason: Error) => reason.message,
    );
    const kept = dir.content({ path: 'site' });
    return JSON.stringify(kept) === '{"index.html":"old"}'
      ? error
      : 'the old site was changed';
  }

  it('builds the source as it is', async () => {
    const { files } = await run();
    expect(Object.keys(files)).toContain('sub');
  });

  it.each([
    ['a file outside', () => dir.resolve('outside/secret.md')],
    ['a file outside, relatively', () => '../../outside/secret.md'],
    ['a file inside the source', () => '../other.md'],
    ['a folder', () => dir.resolve('outside/docs')],
    ['nothing (dangling)', () => '/nonexistent/x.md'],
    ['itself (a loop)', () => 'linked.md'],
    ['a device', () => '/dev/zero'],
  ])('refuses a link to %s', async (_name, target) => {
    link(target(), 'docs/linked.md');
    expect(await refusal()).toMatch(/symbolic links.*'linked\.md'/);
  });

  it('refuses a chain of links and names each', async () => {
    link('../../outside/secret.md', 'docs/a.png');
    link('a.png', 'docs/b.png');
    expect(await refusal()).toMatch(/'a\.png', 'b\.png'/);
  });

  it('refuses a link in a subfolder', async () => {
    link('../../../outside/secret.md', 'docs/sub/x.txt');
    expect(await refusal()).toMatch(/'sub\/x\.txt'/);
  });

  it('refuses a docs folder that is a link', async () => {
    rmSync(dir.resolve('source/docs'), { recursive: true });
    link('../outside/docs', 'docs');
    expect(await refusal()).toMatch(/'docs' is or passes a symbolic link/);
  });

  it('refuses a mkdocs.yml that is a link, whatever it points to', async () => {
    rmSync(dir.resolve('source/mkdocs.yml'));
    link('../outside/secret.md', 'mkdocs.yml');
    expect(await refusal()).toMatch(
      /'mkdocs\.yml' is or passes a symbolic link/,
    );
  });

  it('refuses a pipe without waiting for it', async () => {
    execFileSync('mkfifo', [dir.resolve('source/docs/pipe.md')]);
    expect(await refusal()).toMatch(/special files.*'pipe\.md'/);
  });

  it.each(['..', '../outside/docs', '/etc', 'docs/../../outside/docs'])(
    'refuses docs_dir %s',
    async docsDir => {
      dir.addContent({ 'source/mkdocs.yml': `docs_dir: ${docsDir}` });
      expect(await refusal()).toMatch(/leaves the documentation source/);
    },
  );

  it('refuses a docs_dir below a link', async () => {
    link('../outside', 'way');
    dir.addContent({ 'source/mkdocs.yml': 'docs_dir: way/docs' });
    expect(await refusal()).toMatch(/'way\/docs' is or passes a symbolic link/);
  });

  it('cannot be led outside by nav or links', async () => {
    dir.addContent({
      'source/mkdocs.yml':
        'nav: [index.md, ../other.md, ../../outside/secret.md, /etc/passwd]',
      'source/docs/index.md':
        '[a](../other.md) ![b](../../outside/secret.md) [c](%2e%2e/other.md)',
    });
    const { read, warnings, files } = await run();
    expect(read('index.html')).not.toContain(SECRET);
    expect(JSON.stringify(files)).not.toContain(SECRET);
    expect(warnings).toHaveLength(6);
  });

  it('leaves out hidden files', async () => {
    dir.addContent({ 'source/docs/.git/config': SECRET });
    expect(JSON.stringify((await run()).files)).not.toContain(SECRET);
  });

  it('does not resolve names that are no paths of the source', async () => {
    const root = dir.resolve('source');
    await expect(resolveInside(root, 'a\0b')).rejects.toThrow(/NUL/);
    await expect(resolveInside(root, '/etc')).rejects.toThrow(/leaves/);
    await expect(resolveInside(root, 'no/file')).rejects.toThrow(/not exist/);
    await expect(resolveInside(root, 'docs/..')).resolves.toMatch(/source$/);
  });

  it('reads regular files of a limited size only', async () => {
    const root = dir.resolve('source');
    const content = await readRegularFile(root, 'docs/index.md', 100);
    expect(content.toString()).toBe('# Home');
    await expect(readRegularFile(root, 'docs/index.md', 3)).rejects.toThrow(
      /has 6 bytes, the limit is 3/,
    );
    await expect(readRegularFile(root, 'docs', 100)).rejects.toThrow(
      /not a regular file/,
    );
  });
});
