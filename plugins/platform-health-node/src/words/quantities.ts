const number = new Intl.NumberFormat('en', { maximumFractionDigits: 1 });

const BYTES = [
  ['TiB', 1024 ** 4],
  ['GiB', 1024 ** 3],
  ['MiB', 1024 ** 2],
  ['KiB', 1024],
] as const;

const SECONDS = [
  ['days', 86_400],
  ['hours', 3_600],
  ['minutes', 60],
] as const;

function scaled(
  value: number,
  scale: readonly (readonly [string, number])[],
  unit: string,
): string {
  const found = scale.find(([, size]) => Math.abs(value) >= 2 * size);
  return found
    ? `${number.format(value / found[1])} ${found[0]}`
    : `${number.format(value)} ${unit}`;
}

/** A number for a sentence, such as `12.5`. */
export const numberInWords = (value: number): string => number.format(value);

/** Bytes for a sentence, such as `12.5 MiB`. */
export const bytesInWords = (bytes: number): string =>
  scaled(bytes, BYTES, 'bytes');

/** Seconds for a sentence, such as `26 hours`. */
export const secondsInWords = (seconds: number): string =>
  scaled(seconds, SECONDS, 'seconds');

/** A ratio (0 to 1) for a sentence, such as `92.3 %`. */
export const ratioInWords = (ratio: number): string =>
  `${number.format(ratio * 100)} %`;

/** Names for a sentence: `a`, `a and b`, `a, b and 3 more`. */
export function namesInWords(names: readonly string[], shown = 3): string {
  const rest = names.length - shown;
  const parts =
    rest > 0 ? [...names.slice(0, shown), `${rest} more`] : [...names];
  const last = parts.pop() ?? '';
  return parts.length > 0 ? `${parts.join(', ')} and ${last}` : last;
}
