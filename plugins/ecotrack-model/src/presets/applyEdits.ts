import { isScalar, parseDocument } from 'yaml';
import { scalarText } from '../edit/scalarText';
import type { Edit } from './renaming';

/** Puts texts into the place of others; all else, comments included, stays as it is. */
export function applyEdits(text: string, edits: readonly Edit[]): string {
  const document = parseDocument(text);
  return edits
    .flatMap(({ path, value }) => {
      const node = document.getIn(path, true);
      const range = isScalar(node) ? node.range : undefined;
      const same = isScalar(node) && node.value === value;
      return range && !same ? [{ start: range[0], end: range[1], value }] : [];
    })
    .sort((a, b) => b.start - a.start)
    .reduce(
      (rest, { start, end, value }) =>
        rest.slice(0, start) + scalarText(value) + rest.slice(end),
      text,
    );
}
