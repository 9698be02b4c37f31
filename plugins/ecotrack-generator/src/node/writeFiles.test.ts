import { mkdtempSync, readFileSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { GeneratedFile } from '../core/GeneratedFile';
import { writeFiles } from './writeFiles';

const file = (path: string): GeneratedFile => ({
  path,
  content: `${path}\n`,
  class: 'managed',
  purpose: 'A file of the test.',
});

describe('writeFiles', () => {
  let folder: string;
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'write-files-'));
  });
  afterEach(() => rmSync(folder, { recursive: true, force: true }));

  it('writes more files than it stages at once, each with its own content', async () => {
    const files = Array.from({ length: 50 }, (_, i) => file(`a${i % 7}/b${i}`));

    const { written } = await writeFiles(folder, files);

    expect(written).toEqual(files.map(({ path }) => path));
    for (const { path, content } of files) {
      expect(readFileSync(join(folder, path), 'utf8')).toBe(content);
    }
  });

  it.each([
    ['one path twice', ['a', 'b/c', 'a']],
    ['a file where another one needs a folder', ['z', 'a', 'a/b']],
  ])('moves nothing when files cannot stand together: %s', async (_, paths) => {
    await expect(writeFiles(folder, paths.map(file))).rejects.toThrow();
    expect(readdirSync(folder)).toEqual([]);
  });
});
