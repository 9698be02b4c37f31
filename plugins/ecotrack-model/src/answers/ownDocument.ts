import { parseDocument } from 'yaml';
import { applyEdits } from '../presets/applyEdits';

/**
 * A pasted document under the form's name, owner and description; all else, comments included, stays.
 * A text that is no YAML is left for the parser to judge.
 */
export function ownDocument(
  text: string,
  metadata: {
    readonly name: string;
    readonly owner: string;
    readonly description: string;
  },
): string {
  if (parseDocument(text).errors.length > 0) return text;
  return applyEdits(
    text,
    Object.entries(metadata).map(([key, value]) => ({
      path: ['metadata', key],
      value,
    })),
  );
}
