import { isScalar, parseDocument } from 'yaml';
import type { Edit } from './renaming';

/** Words that every YAML reader takes for a text without quotes. */
const PLAIN = /^[a-z][a-z0-9]*(?:[.:/_-][a-z0-9]+)*$/;
const RETYPED = /^(?:y|n|yes|no|on|off|true|false|null)$/;

const scalar = (value: string) =>
  PLAIN.test(value) && !RETYPED.test(value) ? value : JSON.stringify(value);

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
        rest.slice(0, start) + scalar(value) + rest.slice(end),
      text,
    );
}
