import {
  mkdirSync,
  mkdtempSync,
  readFileSync,
  readdirSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { GeneratedFile } from '../core/GeneratedFile';
import { LOCK_PATH } from '../lock/lock';
import { writeTree } from './writeTree';

const file = (
  path: string,
  content: string,
  more: Partial<GeneratedFile> = {},
) => ({
  path,
  content,
  class: 'managed' as const,
  purpose: 'A file of the test.',
  ...more,
});

const tree = {
  files: [
    file('pom.xml', 'one\n'),
    file('mvnw', '#!/bin/sh\n', { executable: true }),
    file('src/Seeded.java', 'generated\n', { class: 'seeded' }),
    file(LOCK_PATH, '{}\n'),
  ],
};

describe('writeTree', () => {
  let folder: string;
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'write-tree-'));
  });
  afterEach(() => rmSync(folder, { recursive: true, force: true }));

  it('writes every file, and the executable bit', async () => {
    const report = await writeTree(folder, tree);

    expect(report.written).toHaveLength(4);
    expect(readFileSync(join(folder, 'src/Seeded.java'), 'utf8')).toBe(
      'generated\n',
    );
    expect(statSync(join(folder, 'mvnw')).mode & 0o111).toBe(0o111);
    expect(statSync(join(folder, 'pom.xml')).mode & 0o111).toBe(0);
    expect(
      readdirSync(folder).filter(name => name.includes('staging')),
    ).toEqual([]);
  });

  it('replaces what the portal answers for and keeps what is the team’s', async () => {
    await writeTree(folder, tree);
    writeFileSync(join(folder, 'pom.xml'), 'edited\n');
    writeFileSync(join(folder, 'src/Seeded.java'), 'the team wrote this\n');

    const report = await writeTree(folder, tree);

    expect(report.kept).toEqual(['src/Seeded.java']);
    expect(readFileSync(join(folder, 'pom.xml'), 'utf8')).toBe('one\n');
    expect(readFileSync(join(folder, 'src/Seeded.java'), 'utf8')).toBe(
      'the team wrote this\n',
    );
  });

  it('refuses a folder of somebody else and leaves it as it was', async () => {
    writeFileSync(join(folder, 'thesis.txt'), 'mine');

    await expect(writeTree(folder, tree)).rejects.toMatchObject({
      rule: 'target/foreign',
    });
    expect(readdirSync(folder)).toEqual(['thesis.txt']);
  });

  it('refuses to write through a symbolic link, also a dangling one', async () => {
    const outside = mkdtempSync(join(tmpdir(), 'outside-'));
    mkdirSync(join(folder, '.ecotrack'));
    writeFileSync(join(folder, LOCK_PATH), '{}');
    symlinkSync(outside, join(folder, 'src'));
    symlinkSync(join(outside, 'gone'), join(folder, 'pom.xml'));

    await expect(writeTree(folder, tree)).rejects.toMatchObject({
      rule: 'path/symlink',
    });
    expect(readdirSync(outside)).toEqual([]);
    expect(readFileSync(join(folder, LOCK_PATH), 'utf8')).toBe('{}');
    rmSync(outside, { recursive: true });
  });

  it('writes nothing when it was cancelled', async () => {
    const signal = AbortSignal.abort();

    await expect(writeTree(folder, tree, { signal })).rejects.toThrow(/abort/i);
    expect(readdirSync(folder)).toEqual([]);
  });
});
