import { formatFor } from './Format';

const english = formatFor('en');
const german = formatFor('de');
const NOW = new Date('2026-11-21T18:00:00Z');
const ago = (seconds: number) => new Date(NOW.getTime() - seconds * 1000);

describe('formatFor', () => {
  it.each([
    [0, 'seconds', '0 sec'],
    [0.25, 'seconds', '250 ms'],
    [89, 'seconds', '89 sec'],
    [600, 'seconds', '10 min'],
    [31 * 3600, 'seconds', '31 hr'],
    [7 * 86_400, 'seconds', '7 days'],
    [182, 'milliseconds', '182 ms'],
    [0, 'bytes', '0 B'],
    [1023, 'bytes', '1,023 B'],
    [48 * 1024 ** 2, 'bytes', '48 MiB'],
    [4200 * 1024 ** 4, 'bytes', '4,200 TiB'],
    [0.0012, 'ratio', '0.1%'],
    [84.2, 'perSecond', '84/s'],
    [128_400, 'count', '128,400'],
  ] as const)('shows %d in %s as %s', (value, unit, shown) => {
    expect(english.value(value, unit)).toBe(shown);
  });

  it('shows the same in another language', () => {
    expect(german.value(128_400)).toBe('128.400');
    expect(german.value(7 * 86_400, 'seconds')).toBe('7 Tg.');
    expect(german.value(1.5 * 1024 ** 3, 'bytes')).toBe('1,5 GiB');
  });

  it.each([
    [5, '5 seconds ago'],
    [14 * 60, '14 minutes ago'],
    [31 * 3600, '31 hours ago'],
    [-9 * 86_400, 'in 9 days'],
  ])('tells %d seconds as %s', (seconds, shown) => {
    expect(english.relative(ago(seconds), NOW)).toBe(shown);
  });
});
