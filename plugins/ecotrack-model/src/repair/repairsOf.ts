import { parse } from 'yaml';
import { editDocument } from '../edit/editDocument';
import type { ModelError } from '../parse/errors/ModelError';
import { pathOf } from '../parse/errors/pathOf';
import { parseService, type ParseContext } from '../parse/parseService';
import { candidates } from './candidates';
import type { Repair } from './Repair';

/** Whoever has more to mend gets buttons for the rest after these. */
const MOST_ERRORS = 10;

/**
 * For each error of a document the change that mends it, where one is known. Every change was tried: with it the
 * error is gone and no rule is broken more often than before.
 */
export function repairsOf(
  text: string,
  errors: readonly ModelError[],
  context: ParseContext = {},
): (Repair | undefined)[] {
  const document = readable(text);
  if (document === undefined) return [];
  return errors.slice(0, MOST_ERRORS).map(error => {
    const path = pathOf(error.path);
    if (path.length === 0) return undefined;
    return candidates(document, error, path).find(({ edits }) =>
      mends(editDocument(text, edits), errors, error, context),
    );
  });
}

function readable(text: string): unknown {
  try {
    return parse(text, { maxAliasCount: 0 });
  } catch {
    return undefined;
  }
}

const count = (errors: readonly ModelError[]) => (rule: string) =>
  errors.filter(error => error.rule === rule).length;

function mends(
  text: string,
  errors: readonly ModelError[],
  { rule, path }: ModelError,
  context: ParseContext,
): boolean {
  const result = parseService(text, context);
  if (result.valid) return true;
  const left = count(result.errors);
  const before = count(errors);
  return (
    result.errors.length < errors.length &&
    left(rule) < before(rule) &&
    result.errors.every(one => left(one.rule) <= before(one.rule)) &&
    !result.errors.some(one => one.rule === rule && one.path === path)
  );
}
