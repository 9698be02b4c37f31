import { limitTime } from './limitTime';

describe('limitTime', () => {
  it('returns what the function returns', () => {
    expect(limitTime(1000, () => ({ a: 1 }))).toEqual({ a: 1 });
    expect(limitTime(1000, () => undefined)).toBeUndefined();
  });

  it('passes errors on as they are', () => {
    const error = new TypeError('own');
    expect(() =>
      limitTime(1000, () => {
        throw error;
      }),
    ).toThrow(error);
  });

  it('stops what does not end, even if it catches everything', () => {
    const endless = () => {
      for (;;) {
        try {
          'a'.repeat(10).split('');
        } catch {
          continue;
        }
      }
    };
    expect(() => limitTime(20, endless)).toThrow('it took longer than 0.02 s');
  });

  it('can be used again after a stop', () => {
    expect(() =>
      limitTime(20, () => {
        for (;;);
      }),
    ).toThrow();
    expect(limitTime(1000, () => 'again')).toBe('again');
  });
});
