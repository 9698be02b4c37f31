import { lastDue, nextDue } from './schedule';

const noon = new Date('2026-11-21T12:00:00Z');

describe('the schedule of backups', () => {
  it.each([
    ['0 0 2 * * *', '2026-11-21T02:00:00.000Z', '2026-11-22T02:00:00.000Z'],
    ['0 0 3 * * 0', '2026-11-15T03:00:00.000Z', '2026-11-22T03:00:00.000Z'],
    ['0 30 1 1 * *', '2026-11-01T01:30:00.000Z', '2026-12-01T01:30:00.000Z'],
    ['@daily', '2026-11-21T00:00:00.000Z', '2026-11-22T00:00:00.000Z'],
    // the trap of the specification: minute 2 of every hour
    ['0 2 * * *', '2026-11-21T11:02:00.000Z', '2026-11-21T12:02:00.000Z'],
  ])('reads %s as the operator does', (schedule, last, next) => {
    expect(lastDue(schedule, noon)?.toISOString()).toBe(last);
    expect(nextDue(schedule, noon).toISOString()).toBe(next);
  });

  it('counts a time that is just now', () => {
    expect(lastDue('0 0 12 * * *', noon)).toEqual(noon);
  });

  it.each(['', 'daily', '0 0 25 * * *', '1 2 3 4 5 6 7'])(
    'does not read %p',
    schedule => {
      expect(() => lastDue(schedule, noon)).toThrow('is no schedule');
    },
  );
});
