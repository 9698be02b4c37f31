import type { JsonValue } from '@backstage/types';
import { quote } from '@ecotrack/model';
import type { Reading } from '../readers/flatten';
import { PLAIN_TEXT } from '../readers/readers';
import type { ExpectedReading } from './Pattern';
import { occurrences, substitute } from './substitute';

/** Means nothing but itself, wherever it stands. */
const PLAIN = /^[A-Za-z0-9][A-Za-z0-9._/:-]*$/;

/** A page shows one blank for many, and none at the ends of a text. */
const shownSpaces = (text: string) =>
  text.replace(/^(string:) +| +$/g, '$1').replace(/ +/g, ' ');

/**
 * What a reader finds otherwise than expected: the value at each of its places, everything else as without it, and
 * no place that only the value can have made. Of numbers only the places that hold nothing else are compared, because
 * prose may say "1 partition" and "3 partitions".
 */
export function readingFaults(
  { reader, values, places }: ExpectedReading,
  found: Reading,
  harmless: string,
  value: JsonValue,
): readonly string[] {
  const put = (text: string) => substitute(text, harmless, String(value));
  const compared =
    typeof value === 'string'
      ? [...values]
      : [...values].filter(
          ([, held]) => held === `${typeof value}:${harmless}`,
        );
  const seen = reader === 'Markdown' ? shownSpaces : String;
  const other = compared.find(([place, held]) => {
    const there = found.get(put(place));
    return there === undefined || seen(there) !== seen(put(held));
  });
  if (other) {
    const [place, held] = other.map(put);
    return [`reads ${quote(found.get(place))} for ${quote(held)} at ${place}`];
  }
  const known = places && new Set([...places].map(put));
  const made = known && [...found.keys()].find(place => !known.has(place));
  if (made !== undefined) return [`has ${made}, which the value has made`];
  const meaning = compared.some(([place, held]) =>
    (place + held).includes(harmless),
  );
  return reader === PLAIN_TEXT && meaning && !PLAIN.test(String(value))
    ? ['carries the value, and no reader of ours knows such files']
    : [];
}

/** A value may also stand where a reader does not look, such as in a comment: then it has to be plain. */
export function unreadFaults(
  { values }: ExpectedReading,
  content: string,
  harmless: string,
  value: JsonValue,
): readonly string[] {
  const read = [...values].reduce(
    (sum, [place, held]) => sum + occurrences(place + held, harmless),
    0,
  );
  return occurrences(content, harmless) > read && !PLAIN.test(String(value))
    ? ['carries the value where no reader looks, such as in a comment']
    : [];
}
