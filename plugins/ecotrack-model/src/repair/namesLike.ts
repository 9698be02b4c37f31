import { nearest } from '../parse/fields';
import type { ModelError } from '../parse/errors/ModelError';

/** How many names are worth a try. */
const MOST = 5;

/** The choices that the sentence lists and the names that stand in the document, the most similar first. */
export function nameCandidates(
  value: unknown,
  { rule, message }: ModelError,
  document: unknown,
): string[] {
  const choices =
    rule === 'document/choice'
      ? [...message.replace(/ Found: .*$/, '').matchAll(/"([^"]+)"/g)].map(
          ([, choice]) => choice,
        )
      : [];
  const pool = new Set([...choices, ...texts(document)]);
  pool.delete(String(value));
  const found: string[] = [];
  while (found.length < MOST) {
    const like = nearest(String(value), [...pool]);
    if (like === undefined) break;
    pool.delete(like);
    found.push(like);
  }
  return [...found, ...choices];
}

function texts(value: unknown): string[] {
  if (typeof value === 'string')
    return /^[\w.-]{1,60}$/.test(value) ? [value] : [];
  return typeof value === 'object' && value !== null
    ? Object.values(value).flatMap(texts)
    : [];
}
