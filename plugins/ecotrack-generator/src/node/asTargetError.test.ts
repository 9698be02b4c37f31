import { asTargetError } from './asTargetError';

describe('asTargetError', () => {
  it.each([
    ['EACCES', /"a\/b" may not be written to/],
    ['EROFS', /"a\/b" lies on a file system that is read-only/],
    ['ENOSPC', /"a\/b" lies on a file system that is full/],
  ])('tells %s in words, with what to do', (code, message) => {
    const fault = Object.assign(new Error(code), { code });
    expect(() => asTargetError('a/b')(fault)).toThrow(
      expect.objectContaining({
        name: 'TargetError',
        path: 'a/b',
        rule: 'target/unwritable',
        message: expect.stringMatching(message),
        fix: 'Choose another folder, or mend this one.',
      }),
    );
  });

  it('lets another fault pass', () => {
    const fault = new Error('out of memory');
    expect(() => asTargetError('a/b')(fault)).toThrow(fault);
  });
});
