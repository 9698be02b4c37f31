import { unitOf } from './durationUnits';

describe('unitOf', () => {
  it.each([
    [604_800_000, 'days'],
    [5_400_000, 'minutes'],
    [3_600_000, 'hours'],
    [90_000, 'seconds'],
    [1, 'milliseconds'],
    [1500, 'milliseconds'],
    [0, 'seconds'],
    ['soon', 'seconds'],
    [undefined, 'seconds'],
  ])('%j is said in %s', (value, unit) => {
    expect(unitOf(value)).toBe(unit);
  });
});
