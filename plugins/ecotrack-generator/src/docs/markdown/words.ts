import { markdownCode } from '../../text/markdown';

const UNITS = [
  ['day', 86_400_000],
  ['hour', 3_600_000],
  ['minute', 60_000],
  ['second', 1000],
  ['millisecond', 1],
] as const;

/** `1 partition`, `3 partitions`. */
export const count = (number: number, noun: string) =>
  `${number} ${noun}${number === 1 ? '' : 's'}`;

/** Milliseconds in the largest unit that fits without a rest: `3 minutes`. */
export function duration(milliseconds: number): string {
  const [unit, size] = UNITS.find(
    ([, unitSize]) => milliseconds >= unitSize && milliseconds % unitSize === 0,
  ) ?? ['millisecond', 1];
  const units = milliseconds / size;
  return count(units, unit);
}

/** a, b and c: words joined for a sentence. */
export function wordList(words: readonly string[]): string {
  const last = words.at(-1) ?? 'none';
  return words.length > 1
    ? `${words.slice(0, -1).join(', ')} and ${last}`
    : last;
}

/** `a`, `b` and `c`: names as code, joined for a sentence. */
export const codeList = (names: readonly string[]): string =>
  wordList(names.map(markdownCode));
