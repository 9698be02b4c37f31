import type * as z from 'zod/v4';
import type { Path } from './errors/ModelError';

type Schema = z.core.$ZodType;

/** Names of the fields that a mapping at this path may have. */
export function fieldsAt(schema: Schema, path: Path): readonly string[] {
  const { def } = (schema as z.core.$ZodTypes)._zod;
  switch (def.type) {
    case 'optional':
    case 'default':
    case 'prefault':
      return fieldsAt(def.innerType, path);
    case 'array':
      return fieldsAt(def.element, path.slice(1));
    case 'object': {
      if (path.length === 0) return Object.keys(def.shape);
      const inner = def.shape[String(path[0])];
      return inner ? fieldsAt(inner, path.slice(1)) : [];
    }
    default:
      return [];
  }
}

/** The field that is at most two edits away from what was written. */
export function nearest(
  written: string,
  fields: readonly string[],
): string | undefined {
  return fields
    .map(field => ({
      field,
      edits: edits(written.toLowerCase(), field.toLowerCase()),
    }))
    .filter(
      candidate => candidate.edits <= 2 && candidate.edits < written.length,
    )
    .sort((a, b) => a.edits - b.edits)[0]?.field;
}

/** Levenshtein's distance. */
function edits(from: string, to: string): number {
  if (Math.abs(from.length - to.length) > 2) return 3;
  let row = Array.from({ length: to.length + 1 }, (_, i) => i);
  for (const [i, character] of [...from].entries()) {
    const next = [i + 1];
    for (const [j, other] of [...to].entries()) {
      next.push(
        Math.min(
          row[j + 1] + 1,
          next[j] + 1,
          row[j] + (character === other ? 0 : 1),
        ),
      );
    }
    row = next;
  }
  return row[to.length];
}
