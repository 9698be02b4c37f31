import type { Platform } from '../../platform/platform';
import { cronWithSeconds } from '../../platform/cron';
import type { SpanningRule } from '../SpanningRule';

const MONTHS = 'JAN FEB MAR APR MAY JUN JUL AUG SEP OCT NOV DEC'.split(' ');
const DAYS = 'SUN MON TUE WED THU FRI SAT'.split(' ');
const DAYS_IN_MONTH = [31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];

interface Field {
  readonly min: number;
  readonly max: number;
  readonly names?: readonly string[];
}
const FIELDS: readonly Field[] = [
  { min: 0, max: 59 },
  { min: 0, max: 59 },
  { min: 0, max: 23 },
  { min: 1, max: 31 },
  { min: 1, max: 12, names: MONTHS },
  { min: 0, max: 6, names: DAYS },
];

export const schedule: SpanningRule<Platform> = {
  id: 'platform/schedule-time',
  message:
    'The schedule {schedule} never comes, comes more often than once an hour, or has a value out of range.',
  fix: 'Use "0 0 2 * * *" for daily at two; fields are second, minute, hour, day, month, weekday.',
  *check({ postgres }) {
    const text = postgres?.backupSchedule;
    if (text !== undefined && !comesRarely(text))
      yield {
        path: ['postgres', 'backupSchedule'],
        values: { schedule: text },
      };
  },
};

function comesRarely(text: string): boolean {
  const parts = cronWithSeconds(text).split(' ');
  const sets = parts.map((part, i) => valuesOf(part, FIELDS[i]));
  if (sets.length !== 6 || sets.some(set => set.length === 0)) return false;
  const [seconds, minutes, , days, months] = sets;
  const exists = months.some(month =>
    days.some(day => day <= DAYS_IN_MONTH[month - 1]),
  );
  return seconds.length === 1 && minutes.length === 1 && exists;
}

/** Values a cron field stands for; none when it is wrong. */
function valuesOf(text: string, field: Field): number[] {
  const all = text.split(',').map(part => range(part, field));
  return all.some(values => values.length === 0)
    ? []
    : [...new Set(all.flat())];
}

function range(part: string, { min, max, names = [] }: Field): number[] {
  const [span, stepText, more] = part.split('/');
  const step = stepText === undefined ? 1 : Number(stepText);
  if (more !== undefined || !Number.isInteger(step) || step < 1) return [];
  const numberOf = (word: string) => {
    const named = names.indexOf(word.toUpperCase());
    if (named >= 0) return named + min;
    return /^[0-9]{1,2}$/.test(word) ? Number(word) : NaN;
  };
  const [from, to] =
    span === '*' || span === '?'
      ? [min, max]
      : [
          numberOf(span.split('-')[0]),
          numberOf(span.split('-')[1] ?? (stepText ? String(max) : span)),
        ];
  if (!(from >= min && to <= max && from <= to)) return [];
  return Array.from(
    { length: Math.floor((to - from) / step) + 1 },
    (_, i) => from + i * step,
  );
}
