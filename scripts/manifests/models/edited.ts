import type { Edit } from './Model';

const isGroup = (value: unknown): value is { readonly [field: string]: Edit } =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** A document with an edit applied, as RFC 7396 says for JSON merge patches. */
export function edited(document: unknown, edit: Edit): unknown {
  if (!isGroup(edit)) return edit;
  const before = isGroup(document) ? document : {};
  const after: { [field: string]: unknown } = { ...before };
  for (const [field, value] of Object.entries(edit)) {
    if (value === null) delete after[field];
    else after[field] = edited(before[field], value);
  }
  return after;
}
