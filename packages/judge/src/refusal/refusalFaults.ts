import type { JsonValue } from '@backstage/types';
import type { Told } from './told';

const HIDDEN = /[\p{Cc}\p{Cf}\p{Cs}\p{Co}\p{Zl}\p{Zp}]/u;

/** What cannot be read has no fields yet: the text itself is at fault, at a line. */
const isWhole = ({ field, rule }: Told) =>
  rule.startsWith('document/') && ['', '(document)'].includes(field);

const isAt = (field: string, expected: readonly string[]) =>
  expected.some(
    one =>
      one === '' ||
      field === one ||
      (field.startsWith(one) && '.['.includes(field[one.length])),
  );

/**
 * What is wrong with how a value was refused: it has to say where (under one of the names of the input), which rule
 * and what to do, and nothing it must not repeat.
 */
export function refusalFaults(
  told: readonly Told[],
  expected: readonly string[],
  { value, secret }: { readonly value: JsonValue; readonly secret: boolean },
): readonly string[] {
  const faults: string[] = [];
  if (!told.some(one => isWhole(one) || isAt(one.field, expected))) {
    const named = told.map(({ field }) => field).join(', ') || 'nothing';
    faults.push(`is refused, but not at ${expected[0]}: named is ${named}`);
  }
  if (told.some(({ rule, message, fix }) => !rule || !message || !fix)) {
    faults.push('is refused without rule, message or fix');
  }
  const text = told
    .map(({ field, message, fix }) => field + message + fix)
    .join('');
  if (HIDDEN.test(text)) {
    faults.push('is refused with invisible characters in the message');
  }
  if (secret && text.includes(String(value))) {
    faults.push('is refused in words that repeat the secret');
  }
  return faults;
}
