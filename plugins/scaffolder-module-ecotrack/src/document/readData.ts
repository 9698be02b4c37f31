import { parseDocument } from 'yaml';

/** A document's text as plain data; undefined while it is no YAML. Aliases, which the model refuses, are not followed. */
export function readData(text: string): unknown {
  const document = parseDocument(text);
  if (document.errors.length > 0) return undefined;
  try {
    return document.toJS({ maxAliasCount: 0 });
  } catch {
    return undefined;
  }
}
