import type { Span } from '@ecotrack/model';

/** Numbers of the totals in the words of a language. */
export interface Formats {
  /** Of millicores. */
  readonly cores: (millicores: number) => string;
  /** Of MiB, in the unit that keeps the number short. */
  readonly size: (mebibytes: number) => string;
  readonly money: (amount: number) => string;
  readonly count: (number: number) => string;
}

const BYTES_PER_UNIT = 1024;

export function formatsFor(language: string, currency?: string): Formats {
  const plain = new Intl.NumberFormat(language, { maximumFractionDigits: 2 });
  const money =
    currency === undefined
      ? plain
      : new Intl.NumberFormat(language, { style: 'currency', currency });
  return {
    cores: millicores => plain.format(millicores / 1000),
    size: mebibytes =>
      mebibytes < BYTES_PER_UNIT
        ? `${plain.format(mebibytes)} MiB`
        : `${plain.format(mebibytes / BYTES_PER_UNIT)} GiB`,
    money: money.format,
    count: plain.format,
  };
}

/** A span of numbers, or one number where both ends are the same. */
export const spanned = (
  { atLeast, atMost }: Span,
  format: (number: number) => string,
  range: (from: string, to: string) => string,
): string =>
  atLeast === atMost ? format(atLeast) : range(format(atLeast), format(atMost));
