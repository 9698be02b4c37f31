import type { Path } from '../parse/errors/ModelError';
import type { Finding } from './SpanningRule';

interface Named {
  readonly name: string | undefined;
  readonly path: Path;
}

/** Every entry whose name, folded, was used by one before it. */
export function* duplicates(
  entries: Iterable<Named>,
  fold: (name: string) => string = name => name,
): Iterable<Finding> {
  const first = new Map<string, string>();
  for (const { name, path } of entries) {
    if (name === undefined) continue;
    const other = first.get(fold(name));
    if (other === undefined) first.set(fold(name), name);
    else yield { path, values: { name, other } };
  }
}
