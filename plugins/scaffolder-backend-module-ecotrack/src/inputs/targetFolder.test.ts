import { createMockDirectory } from '@backstage/backend-test-utils';
import { symlinkSync } from 'node:fs';
import { targetFolder } from './targetFolder';

describe('targetFolder', () => {
  const workspace = createMockDirectory();
  beforeEach(() => workspace.clear());

  it('is the workspace itself, or a folder below it', async () => {
    expect(await targetFolder(workspace.path)).toBe(workspace.path);
    expect(await targetFolder(workspace.path, 'a/order-service_1')).toBe(
      workspace.resolve('a/order-service_1'),
    );
  });

  it.each([
    '',
    '.',
    './a',
    '..',
    'a/../b',
    '/tmp',
    'a//b',
    'a/',
    '~/x',
    '-rf',
    'SRC',
    '.git',
    '.mvn',
    'a/.github',
    'pom.xml',
    'con',
    'a/nul',
    'a\\b',
    '%2e%2e/x',
    'a\nb',
    'a b',
    'x'.repeat(201),
    null,
    ['a'],
  ])('refuses %j and names the input', async targetPath => {
    await expect(
      targetFolder(workspace.path, targetPath, 'checkoutPath'),
    ).rejects.toMatchObject({
      name: 'InputError',
      message: expect.stringMatching(
        /^checkoutPath: .+ Rule: path\/segment\. Use lower-case letters/,
      ),
    });
  });

  it('refuses a symbolic link', async () => {
    symlinkSync('/tmp', workspace.resolve('link'));
    await expect(targetFolder(workspace.path, 'link')).rejects.toThrow(
      /^targetPath: .+ Rule: path\/symlink\. Remove the link/,
    );
  });
});
