import type { Path } from '@ecotrack/model';
import { textAt } from '../../document/valueAt';

/**
 * Those of the paths that hold the name at a path. None for a name that is still empty, and none for the second of
 * two equal names: others mean the first.
 */
export function referencesTo(
  data: unknown,
  path: Path,
  candidates: readonly Path[],
): Path[] {
  const name = textAt(data, path);
  const list = path.slice(0, -2);
  const before = Array.from({ length: Number(path.at(-2)) }, (_, index) =>
    textAt(data, [...list, index, ...path.slice(-1)]),
  );
  return name === '' || before.includes(name)
    ? []
    : candidates.filter(candidate => textAt(data, candidate) === name);
}
