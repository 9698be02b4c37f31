import type { Visitor } from '../Door';

const HIDDEN = /[\p{Cc}\p{Cf}\p{Cs}\p{Co}\p{Zl}\p{Zp}]/u;

/** What is wrong with a refusal in one sentence: it has to name the field and say something of it. */
export function sentenceFaults(
  sentence: string,
  fields: readonly string[],
  { value, secret }: Visitor,
): readonly string[] {
  const faults: string[] = [];
  if (!fields.some(field => sentence.includes(field) && sentence !== field)) {
    faults.push(`is refused, but not at ${fields[0]}: ${sentence}`);
  }
  if (HIDDEN.test(sentence)) {
    faults.push('is refused with invisible characters in the message');
  }
  if (secret && sentence.includes(String(value))) {
    faults.push('is refused in words that repeat the secret');
  }
  return faults;
}

/** The same of what was thrown; undefined was nothing. */
export function thrownFaults(
  error: unknown,
  fields: readonly string[],
  visitor: Visitor,
): readonly string[] {
  if (error === undefined) return ['is accepted'];
  return error instanceof Error && error.name === 'InputError'
    ? sentenceFaults(error.message, fields, visitor)
    : [`ends with ${String(error)} instead of an InputError`];
}

/** What a function throws; undefined when nothing. */
export function thrownBy(run: () => unknown): unknown {
  try {
    run();
    return undefined;
  } catch (error) {
    return error;
  }
}
