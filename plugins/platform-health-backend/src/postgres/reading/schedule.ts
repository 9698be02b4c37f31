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

/** Two times of a schedule that follow each other. */
interface Span {
  readonly due: Date;
  readonly next: Date;
}

/** The span that a moment is in; undefined when nothing was due for more than a year. */
function spanAt(schedule: string, moment: Date): Span | undefined {
  const time = parse(schedule);
  for (let back = HOUR; back <= 2 * LONGEST; back *= 4) {
    let due = after(time, new Date(moment.getTime() - back));
    if (due > moment) continue;
    let next = after(time, due);
    for (; next <= moment; next = after(time, next)) due = next;
    return { due, next };
  }
  return undefined;
}

const KEPT = 200;
const spans = new Map<string, Span>();

/** Times are dear to compute, and the same from one backup to the next. */
function rememberedSpan(schedule: string, moment: Date): Span | undefined {
  const known = spans.get(schedule);
  if (known && known.due <= moment && moment < known.next) return known;
  const span = spanAt(schedule, moment);
  if (spans.size >= KEPT) spans.clear();
  if (span) spans.set(schedule, span);
  return span;
}

/** The first time after a moment. Throws Unreadable. */
export const nextDue = (schedule: string, from: Date): Date =>
  rememberedSpan(schedule, from)?.next ?? after(parse(schedule), from);

/** The last time at or before a moment; undefined when there is none for more than a year. Throws Unreadable. */
export const lastDue = (schedule: string, until: Date): Date | undefined =>
  rememberedSpan(schedule, until)?.due;
