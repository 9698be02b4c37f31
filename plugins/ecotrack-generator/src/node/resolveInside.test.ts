import { mkdtempSync, mkdirSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { resolveInside } from './resolveInside';

describe('resolveInside', () => {
  let folder: string;
  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), 'resolve-inside-'));
    mkdirSync(join(folder, 'real'));
    symlinkSync('chain-b', join(folder, 'chain-a'));
    symlinkSync('/', join(folder, 'chain-b'));
    symlinkSync('loop', join(folder, 'loop'));
    symlinkSync('/nowhere', join(folder, 'dangling'));
  });
  afterAll(() => rmSync(folder, { recursive: true }));

  it.each([
    'pom.xml',
    'real/.mvn/wrapper/a.properties',
    'real',
    '.gitattributes',
    '.github/workflows/ci.yaml',
  ])('takes %s', async path => {
    expect(await resolveInside(folder, path)).toBe(join(folder, path));
  });

  it.each([
    '',
    '.',
    '..',
    '...',
    '/etc/passwd',
    '../outside',
    'a/../../outside',
    'a//b',
    'a/',
    './a',
    '~/x',
    '-rf',
    '.git/hooks/pre-commit',
    'a/.GIT/config',
    'C:\\x',
    'a\\..\\b',
    '%2e%2e/x',
    'a\0b',
    'a\nb',
    'a b',
    'a\u202eb',
    'NUL',
    'aux.txt',
    'trailing.',
    'x'.repeat(300),
  ])('refuses the path %j', async path => {
    await expect(resolveInside(folder, path)).rejects.toMatchObject({
      rule: 'path/segment',
    });
  });

  it.each([
    'chain-a/etc/x',
    'chain-b/x',
    'loop/x',
    'loop',
    'dangling',
    'dangling/x',
  ])('refuses the link %s', async path => {
    await expect(resolveInside(folder, path)).rejects.toMatchObject({
      rule: 'path/symlink',
    });
  });
});
