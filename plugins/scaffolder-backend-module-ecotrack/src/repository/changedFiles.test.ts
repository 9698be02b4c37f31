import { createMockDirectory } from '@backstage/backend-test-utils';
import { symlinkSync } from 'node:fs';
import { changedFiles } from './changedFiles';

describe('changedFiles', () => {
  const folder = createMockDirectory();

  it('names files that are new or differ, and no others', async () => {
    folder.setContent({
      source: { same: '1', other: '2', deep: { new: '3' } },
      target: { same: '1', other: 'two', only: '4' },
    });

    expect(
      await changedFiles(folder.resolve('source'), folder.resolve('target')),
    ).toEqual(['deep/new', 'other']);
  });

  it('passes over links and the folder of git', async () => {
    folder.setContent({
      source: { '.git': { config: 'hooks' }, sub: { '.git': 'gitdir: /' } },
      target: {},
    });
    symlinkSync('/etc/passwd', folder.resolve('source/link'));

    expect(
      await changedFiles(folder.resolve('source'), folder.resolve('target')),
    ).toEqual([]);
  });

  it('takes a folder in place of a file for a change', async () => {
    folder.setContent({ source: { a: '1' }, target: { a: { b: '2' } } });

    expect(
      await changedFiles(folder.resolve('source'), folder.resolve('target')),
    ).toEqual(['a']);
  });
});
