import { pathText, type DocumentEdit } from '@ecotrack/model';

/**
 * Where an edit types: the value it sets first, such as a name whose references are set with it. Changes of lists are
 * steps of their own.
 */
export function originOf(edits: readonly DocumentEdit[]): string | undefined {
  const [first] = edits;
  return edits.every(({ op }) => op === 'set')
    ? pathText(first.path)
    : undefined;
}
