import { retryAfterOf, troubleOfError } from './troubleOf';

describe('retryAfterOf', () => {
  const now = Date.parse('2026-11-21T10:00:00Z');
  it.each([
    ['5', 5_000],
    ['Sat, 21 Nov 2026 10:00:07 GMT', 7_000],
    ['Sat, 21 Nov 2026 09:00:00 GMT', 0],
    ['86400', 300_000],
    ['soon', undefined],
    [undefined, undefined],
  ])('reads %p as %p ms', (header, wait) => {
    expect(retryAfterOf(header, now)).toBe(wait);
  });
});

describe('troubleOfError', () => {
  it('repeats the code and no address', () => {
    const error = Object.assign(
      new Error('connect ECONNREFUSED 10.0.0.1:443'),
      {
        code: 'ECONNREFUSED',
      },
    );
    expect(troubleOfError(error).message).toBe(
      'the connection failed (ECONNREFUSED)',
    );
  });
});
