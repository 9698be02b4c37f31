import { readBranchName } from './branchName';

describe('readBranchName', () => {
  it('takes the one that is given, or the other when none is', () => {
    expect(readBranchName('release/1.2-rc_1', 'other')).toBe(
      'release/1.2-rc_1',
    );
    expect(readBranchName(undefined, 'other')).toBe('other');
  });

  it.each([
    '',
    'main',
    'HEAD',
    '@',
    'a~1',
    'a:b',
    'a b',
    'a..b',
    'a@{1}',
    'a/',
    'a//b',
    'a/.b',
    '-a',
    'x.lock',
    'x.lock/y',
    'refs/heads/x',
    'a\n',
    'a\u202eb',
    'a'.repeat(201),
    null,
    7,
    ['a'],
  ])('refuses %j', branchName => {
    expect(() => readBranchName(branchName, 'other')).toThrow(
      /^branchName: .+ Rule: gitops\/branch-name\. Use a name such as/,
    );
  });
});
