import { Unreadable } from '@ecotrack/backstage-plugin-platform-health-node';
import { cronWithSeconds } from '@ecotrack/model';
import { CronTime } from 'cron';

const HOUR = 3_600_000;
/** Longer than the longest gap between two times of a schedule that is meant seriously. */
const LONGEST = 400 * 24 * HOUR;

/**
 * Reads a schedule as the operator does: seconds first, in UTC. Of five fields the last one, the day of the week, is
 * the one left out: `0 2 * * *` is minute 2 of every hour. Throws Unreadable.
 */
function parse(schedule: string): CronTime {
  const text = schedule.trim();
  const fields = text.split(/\s+/).length;
  try {
    return new CronTime(
      fields === 5 ? `${text} *` : cronWithSeconds(text),
      'UTC',
    );
  } catch {
    throw new Unreadable(`${schedule} is no schedule of CloudNativePG`);
  }
}

const after = (time: CronTime, date: Date): Date =>
  time.getNextDateFrom(date, 'UTC').toJSDate();

/** The first time after a moment. Throws Unreadable. */
export const nextDue = (schedule: string, from: Date): Date =>
  after(parse(schedule), from);

/** The last time at or before a moment; undefined when there is none for more than a year. Throws Unreadable. */
export function lastDue(schedule: string, until: Date): Date | undefined {
  const time = parse(schedule);
  for (let back = HOUR; back <= 2 * LONGEST; back *= 4) {
    let due = after(time, new Date(until.getTime() - back));
    if (due > until) continue;
    for (let next = due; next <= until; next = after(time, next)) due = next;
    return due;
  }
  return undefined;
}
