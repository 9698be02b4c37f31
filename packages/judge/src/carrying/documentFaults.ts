import { flatten } from '../readers/flatten';
import { YAML_READERS } from '../readers/yaml';
import type { Tree } from './treeOnDisk';

/** What a reader of YAML finds otherwise in the document that a repository carries than in the one that was given. */
export function documentFaults(
  tree: Tree,
  path: string,
  given: unknown,
): readonly string[] {
  const expected = flatten([given]);
  return Object.entries(YAML_READERS).flatMap(([reader, read]) => {
    const found = read(tree.get(path) ?? '');
    const other = [...expected].find(
      ([place, held]) => found.get(place) !== held,
    );
    return other ? [`${path} (${reader}) reads otherwise at ${other[0]}`] : [];
  });
}
