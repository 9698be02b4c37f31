import { pathText, type DocumentEdit } from '@ecotrack/model';

/** Where an edit types: the value it sets. Changes of lists, and several changes at once, are steps of their own. */
export function originOf(edits: readonly DocumentEdit[]): string | undefined {
  const [first] = edits;
  return edits.length === 1 && first.op === 'set'
    ? pathText(first.path)
    : undefined;
}
