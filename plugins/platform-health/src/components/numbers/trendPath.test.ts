import { HEIGHT, WIDTH, trendPath } from './trendPath';

const numbersOf = (path: string) => (path.match(/[\d.]+/g) ?? []).map(Number);

describe('trendPath', () => {
  it('goes from the left edge to the right one, the highest value on top', () => {
    expect(trendPath([0, 10])).toBe(`M2.0 ${HEIGHT - 2}.0L${WIDTH - 2}.0 2.0`);
  });

  it('interrupts the line where nothing was known', () => {
    const path = trendPath([1, 2, null, 4, 5]);
    expect(path.match(/M/g)).toHaveLength(2);
    expect(path.match(/L/g)).toHaveLength(2);
  });

  it('draws a value between two gaps as a dot', () => {
    expect(trendPath([null, 3, null])).toMatch(/^M[\d. ]+h0\.1$/);
  });

  it('draws a change of a hundredth as a ripple around the middle', () => {
    const [, before, , after] = numbersOf(trendPath([0.97, 0.96]));
    expect(before).toBeCloseTo(HEIGHT / 2, -0.5);
    expect(Math.abs(after - before)).toBeLessThan(HEIGHT / 8);
  });

  it('draws what does not change in the middle', () => {
    expect(numbersOf(trendPath([7, 7]))).toEqual([2, 12, 94, 12]);
  });
});
