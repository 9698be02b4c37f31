import type { Unit } from '@ecotrack/backstage-plugin-platform-health-common';

/** Shows numbers, sizes, durations and moments in the reader's language. */
export interface Format {
  count(value: number): string;
  /** A value in the unit it was measured in. */
  value(value: number, unit?: Unit): string;
  /** Seconds, in the largest unit that says enough: `2.4 hr`. */
  duration(seconds: number): string;
  /** `5 minutes ago`, `in 3 days`. */
  relative(moment: Date, now: Date): string;
  /** Day and time. */
  moment(moment: Date): string;
  /** Items of a sentence. */
  list(items: readonly string[]): string;
}

/** Units of time: name, seconds in it, and from how many seconds on it is used. */
const COARSE = [
  ['day', 86_400, 2 * 86_400],
  ['hour', 3_600, 5_400],
  ['minute', 60, 90],
] as const;
const SECOND = ['second', 1, 1] as const;
const MILLISECOND = ['millisecond', 0.001, 0] as const;

/** Steps of 1024, as Kubernetes and the sentences of the backend count; their names are the same in all languages. */
const SIZES = ['B', 'KiB', 'MiB', 'GiB', 'TiB'] as const;
const SIZE_STEP = 1024;

/** How a language shows them. */
export function formatFor(language: string): Format {
  const number = (value: number, options: Intl.NumberFormatOptions = {}) =>
    new Intl.NumberFormat(language, {
      maximumFractionDigits: Math.abs(value) < 10 ? 1 : 0,
      ...options,
    }).format(value);
  const inUnit = (value: number, unit: string) =>
    number(value, { style: 'unit', unit, unitDisplay: 'short' });
  const duration = (seconds: number) => {
    if (seconds === 0) return inUnit(0, 'second');
    const [unit, size] =
      [...COARSE, SECOND].find(([, , from]) => Math.abs(seconds) >= from) ??
      MILLISECOND;
    return inUnit(seconds / size, unit);
  };
  const bytes = (value: number) => {
    const step = Math.min(
      SIZES.length - 1,
      value < 1 ? 0 : Math.floor(Math.log2(value) / Math.log2(SIZE_STEP)),
    );
    return `${number(value / SIZE_STEP ** step)} ${SIZES[step]}`;
  };
  const moments = new Intl.DateTimeFormat(language, {
    dateStyle: 'medium',
    timeStyle: 'short',
  });
  const relatives = new Intl.RelativeTimeFormat(language, { numeric: 'auto' });
  const lists = new Intl.ListFormat(language, { type: 'conjunction' });
  return {
    count: value => number(value),
    value(value, unit = 'count') {
      switch (unit) {
        case 'bytes':
          return bytes(value);
        case 'seconds':
          return duration(value);
        case 'milliseconds':
          return duration(value / 1000);
        case 'ratio':
          return number(value, { style: 'percent', maximumFractionDigits: 1 });
        case 'perSecond':
          return `${number(value)}/s`;
        default:
          return number(value);
      }
    },
    duration,
    relative(moment, now) {
      const seconds = (moment.getTime() - now.getTime()) / 1000;
      const [unit, size] =
        COARSE.find(([, , from]) => Math.abs(seconds) >= from) ?? SECOND;
      return relatives.format(Math.round(seconds / size), unit);
    },
    moment: moment => moments.format(moment),
    list: items => lists.format(items),
  };
}
