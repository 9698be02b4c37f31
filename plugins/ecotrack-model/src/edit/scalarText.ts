import { isRetyped } from './isRetyped';

/** Words that every YAML reader takes for a text without quotes. */
const PLAIN = /^[A-Za-z][A-Za-z0-9]*(?:[.:/_-][A-Za-z0-9]+)*(?:\([0-9]*\))?$/;

/** A single value as it stands in YAML of any version: words as they are, every other text JSON-quoted. */
export function scalarText(value: unknown): string {
  const plain =
    typeof value === 'string' && PLAIN.test(value) && !isRetyped(value);
  return plain ? value : JSON.stringify(value) ?? 'null';
}
