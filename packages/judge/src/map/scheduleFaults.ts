import type { JsonValue } from '@backstage/types';
import { cronWithSeconds } from '@ecotrack/model';
import { CronTime } from 'cron';

const START = new Date('2026-01-01T00:00:00Z');
const TIMES = 5;

function firstTimes(schedule: string): readonly number[] {
  const time = new CronTime(schedule, 'utc');
  const times: number[] = [];
  let from = START;
  while (times.length < TIMES) {
    from = time.getNextDateFrom(from, 'utc').toJSDate();
    times.push(from.getTime());
  }
  return times;
}

/** A backup schedule goes to CloudNativePG with six fields, seconds first, and has to fire when the five or the word say. */
export function scheduleFaults(value: JsonValue): readonly string[] {
  const given = String(value);
  const six = cronWithSeconds(given);
  if (six.split(' ').length !== 6)
    return [`has ${six.split(' ').length} fields for CloudNativePG`];
  const wanted = firstTimes(given.replace('@midnight', '@daily'));
  return firstTimes(six).every((time, i) => time === wanted[i])
    ? []
    : [`fires at other times as "${six}"`];
}
