import { scalarText } from './scalarText';

const isCollection = (value: unknown): value is object =>
  typeof value === 'object' && value !== null;

/** A value in one line: `{ name: id, type: bigint }`, `[a, b]`. */
export function flowText(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(flowText).join(', ')}]`;
  if (!isCollection(value)) return scalarText(value);
  const pairs = Object.entries(value).map(
    ([key, inner]) => `${scalarText(key)}: ${flowText(inner)}`,
  );
  return pairs.length ? `{ ${pairs.join(', ')} }` : '{}';
}

/** A value over several lines; lists and maps of single values stay in one. */
export function blockText(value: unknown, indent: string): string {
  if (!isCollection(value) || Object.values(value).length === 0) {
    return flowText(value);
  }
  if (Array.isArray(value)) {
    return value.some(isCollection)
      ? value.map(item => `${indent}- ${itemText(item, indent)}`).join('\n')
      : flowText(value);
  }
  return Object.entries(value)
    .map(([key, inner]) => `${indent}${pairText(key, inner, indent)}`)
    .join('\n');
}

/** `key: value`, or the key with its value on the lines below. */
export function pairText(key: string, value: unknown, indent: string): string {
  const text = blockText(value, `${indent}  `);
  return /^\s/.test(text)
    ? `${scalarText(key)}:\n${text}`
    : `${scalarText(key)}: ${text}`;
}

/** What follows the hyphen of a list item; a map of single values takes one line. */
export function itemText(value: unknown, indent: string): string {
  const simple =
    !isCollection(value) || !Object.values(value).some(isCollection);
  return simple ? flowText(value) : blockText(value, `${indent}  `).trimStart();
}
