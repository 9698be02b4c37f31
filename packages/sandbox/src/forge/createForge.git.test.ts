import { randomBytes } from 'node:crypto';
import { mkdir, readFile, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { git } from './__testUtils__/git';
import { startForge, TestForge } from './__testUtils__/startForge';
import { PushEvent } from './repositories/PushEvents';

describe('forge over git', () => {
  let t: TestForge;
  let pushes: PushEvent[];

  beforeEach(async () => {
    t = await startForge();
    pushes = [];
    t.forge.onPush(event => pushes.push(event));
    await t.forge.createRepository('ecotrack', 'orders', 'Orders');
  });
  afterEach(() => t.stop());

  const clone = async (name = 'work') => {
    await git(
      t.folder,
      'clone',
      '-q',
      `${t.signedUrl}/ecotrack/orders.git`,
      name,
    );
    return join(t.folder, name);
  };
  const commit = async (
    tree: string,
    path: string,
    content: string | Buffer,
  ) => {
    await mkdir(join(tree, path, '..'), { recursive: true });
    await writeFile(join(tree, path), content);
    await git(tree, 'add', '.');
    await git(tree, 'commit', '-qm', `write ${path}`);
  };

  it('takes a first push to main and gives it back to a clone without credentials', async () => {
    const tree = await clone();
    expect(await git(tree, 'symbolic-ref', 'HEAD')).toBe('refs/heads/main');
    await commit(tree, 'a/hello.txt', 'hello\r\n');
    await git(tree, 'push', '-q', 'origin', 'main');

    await git(
      t.folder,
      'clone',
      '-q',
      `${t.forge.url}/ecotrack/orders.git`,
      'other',
    );
    const text = await readFile(join(t.folder, 'other/a/hello.txt'), 'utf8');
    expect(text).toBe('hello\r\n');
    expect(pushes).toEqual([
      { owner: 'ecotrack', repo: 'orders', branch: 'main' },
    ]);
  });

  it('carries chunked and compressed bodies, fetches, and announces deleted branches', async () => {
    const tree = await clone();
    // more than http.postBuffer (1 MB): git sends it chunked
    await commit(tree, 'large.bin', randomBytes(3 * 1024 * 1024));
    await git(tree, 'push', '-q', 'origin', 'main');
    const other = await clone('other');
    await commit(tree, 'new', 'new');
    await git(tree, 'push', '-q', 'origin', 'main', 'main:feature/x');
    // what the other clone alone has makes its request longer than 1 KB: git sends it compressed
    for (let i = 0; i < 40; i++) {
      await git(other, 'commit', '-q', '--allow-empty', '-m', String(i));
    }
    await git(other, 'fetch', '-q');
    expect(await git(other, 'rev-parse', 'origin/main')).toBe(
      await git(tree, 'rev-parse', 'HEAD'),
    );
    await git(tree, 'push', '-q', 'origin', ':feature/x');
    expect(pushes.map(p => p.branch)).toEqual([
      'main',
      'main',
      'feature/x',
      'feature/x',
    ]);
  });

  it('refuses a push without or with a wrong password and changes nothing', async () => {
    const tree = await clone();
    await commit(tree, 'a', 'a');
    const wrong = t.forge.url.replace('//', '//portal:wrong@');
    await expect(
      git(tree, 'push', '-q', `${t.forge.url}/ecotrack/orders.git`, 'main'),
    ).rejects.toThrow(/could not read Username/);
    await expect(
      git(tree, 'push', '-q', `${wrong}/ecotrack/orders.git`, 'main'),
    ).rejects.toThrow(/Authentication failed/);
    expect(
      await t.forge.resolve({ owner: 'ecotrack', repo: 'orders' }, 'main'),
    ).toBeUndefined();
    expect(pushes).toEqual([]);
  });

  it('says that an unknown repository does not exist', async () => {
    await expect(
      git(t.folder, 'clone', '-q', `${t.signedUrl}/ecotrack/nothing.git`),
    ).rejects.toThrow(/not found/);
    await expect(
      git(t.folder, 'clone', '-q', `${t.signedUrl}/strangers/orders.git`),
    ).rejects.toThrow(/not found/);
  });

  it('commits files in-process: same input same hash, nothing new makes no commit', async () => {
    const files = [
      { path: 'mvnw', content: '#!/bin/sh\n', executable: true },
      { path: 'odd "name" \\.txt', content: Buffer.from([0, 255, 10]) },
    ];
    const ref = { owner: 'ecotrack', repo: 'orders' };
    const first = await t.forge.pushFiles({ ...ref, files, message: 'first' });
    const again = await t.forge.pushFiles({ ...ref, files, message: 'again' });
    expect(again).toEqual(first);
    expect(pushes).toHaveLength(1);

    await t.forge.createRepository('ecotrack', 'twin', '');
    const twin = await t.forge.pushFiles({
      ...ref,
      repo: 'twin',
      files,
      message: 'first',
    });
    expect(twin).toEqual(first);

    await t.forge.pushFiles({
      ...ref,
      files: [{ path: 'b', content: 'b' }],
      removed: ['mvnw'],
      message: 'second',
    });
    const tree = await clone();
    expect(await git(tree, 'log', '--format=%s|%an|%aI')).toBe(
      'second|EcoTrack Sandbox|2026-01-01T00:00:00+00:00\nfirst|EcoTrack Sandbox|2026-01-01T00:00:00+00:00',
    );
    expect(await git(tree, 'ls-files')).toContain('b\n');
    expect(await readFile(join(tree, 'odd "name" \\.txt'))).toEqual(
      Buffer.from([0, 255, 10]),
    );
    await git(tree, 'checkout', '-q', first.sha);
    expect((await stat(join(tree, 'mvnw'))).mode % 0o1000).toBe(0o755);
  });

  it.each([
    '../x',
    '/etc/passwd',
    'a//b',
    '.git/config',
    'a/.GIT/x',
    'a\nb',
    '',
  ])('does not commit the path %j', async path => {
    await expect(
      t.forge.pushFiles({
        owner: 'ecotrack',
        repo: 'orders',
        files: [{ path, content: '' }],
        message: 'm',
      }),
    ).rejects.toThrow(/cannot be committed/);
  });

  it('refuses a second repository of the same name and foreign organisations', async () => {
    await expect(
      t.forge.createRepository('ecotrack', 'orders', ''),
    ).rejects.toThrow(/already exists/);
    await expect(
      t.forge.createRepository('strangers', 'orders', ''),
    ).rejects.toThrow(/'strangers' does not exist/);
    await expect(
      t.forge.createRepository('ecotrack', '../evil', ''),
    ).rejects.toThrow(/cannot be a repository/);
  });
});
