import { Backoff } from './Backoff';

describe('Backoff', () => {
  it('doubles up to the last pause and begins anew', () => {
    const backoff = new Backoff([1_000, 30_000], () => 0.5);
    const pauses = Array.from({ length: 7 }, () => backoff.next());
    expect(pauses).toEqual([
      1_000, 2_000, 4_000, 8_000, 16_000, 30_000, 30_000,
    ]);
    backoff.reset();
    expect(backoff.next()).toBe(1_000);
  });

  it('never waits longer than the last, whatever chance says', () => {
    const backoff = new Backoff([1_000, 30_000], () => 1);
    const pauses = Array.from({ length: 9 }, () => backoff.next());
    expect(Math.max(...pauses)).toBe(30_000);
    expect(pauses[0]).toBe(1_100);
  });

  it('forgives the first failure, not the second', () => {
    const backoff = new Backoff([1_000, 30_000], () => 0.5);
    expect([backoff.nextButFirst(), backoff.nextButFirst()]).toEqual([
      0, 2_000,
    ]);
  });
});
