import type { End } from '../Wiring';

/** The settings of a document as Spring Boot reads it: dotted names, entries of lists by number. */
export function settingsOf(file: string, node: unknown, field = ''): End[] {
  if (node === null || node === undefined) return [];
  if (Array.isArray(node))
    return node.flatMap((entry, at) =>
      settingsOf(file, entry, `${field}[${at}]`),
    );
  if (typeof node !== 'object') return [{ file, field, value: String(node) }];
  return Object.entries(node).flatMap(([key, below]) =>
    settingsOf(file, below, field ? `${field}.${key}` : key),
  );
}

const withoutEntry = (field: string) => field.replace(/\[\d+\].*$/, '');

/** Settings with others over them; a list stands for the whole list below. */
export function overlaid(below: readonly End[], above: readonly End[]): End[] {
  const set = new Set(above.map(({ field }) => withoutEntry(field)));
  return [
    ...below.filter(({ field }) => !set.has(withoutEntry(field))),
    ...above,
  ];
}
