import { Integrals } from './Integrals';

describe('Integrals', () => {
  it('grows with time, from where it began, and never falls too low', () => {
    const integrals = new Integrals();
    const at = (now: number, perSecond: number) =>
      integrals.advance('a', perSecond, now, { from: 10, least: 5 });
    expect(at(1_000, 3)).toBe(10);
    expect(at(3_000, 3)).toBe(16);
    expect(at(3_000, 100)).toBe(16);
    expect(at(4_000, -4)).toBe(12);
    expect(at(9_000, -4)).toBe(5);
    expect(integrals.advance('b', 3, 9_000)).toBe(0);
    integrals.reset('a');
    expect(at(10_000, 3)).toBe(10);
  });
});
