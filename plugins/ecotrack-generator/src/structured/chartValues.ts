import { mergeTrees } from '../core/mergeTrees';
import type { ValueTree } from './ManifestTemplate';

type Leaf = { readonly path: readonly string[]; readonly value: unknown };

/** Values by the name of their environment. */
export type ValuesByEnvironment = ReadonlyMap<string, ValueTree>;

function leaves(tree: ValueTree, path: readonly string[] = []): Leaf[] {
  return Object.entries(tree).flatMap(([key, value]) =>
    typeof value === 'object' &&
    !Array.isArray(value) &&
    Object.keys(value).length > 0
      ? leaves(value as ValueTree, [...path, key])
      : [{ path: [...path, key], value }],
  );
}

function treeOf(list: readonly Leaf[]): ValueTree {
  return list.reduce<ValueTree>(
    (tree, { path, value }) =>
      mergeTrees([
        tree,
        path.reduceRight<unknown>(
          (inner, key) => ({ [key]: inner }),
          value,
        ) as ValueTree,
      ]),
    {},
  );
}

const sameIn = (leaf: Leaf, other: readonly Leaf[]) =>
  other.some(
    ({ path, value }) =>
      JSON.stringify([path, value]) === JSON.stringify([leaf.path, leaf.value]),
  );

/**
 * What holds everywhere goes to values.yaml, the rest to values-<environment>.yaml. Nothing that
 * only one environment has stands in values.yaml, for Helm cannot take a key away again.
 */
export function splitValues(values: ValuesByEnvironment): {
  readonly common: ValueTree;
  readonly own: ValuesByEnvironment;
} {
  const all = [...values].map(([name, tree]) => [name, leaves(tree)] as const);
  const [, first] = all[0];
  const common = first.filter(leaf =>
    all.every(([, other]) => sameIn(leaf, other)),
  );
  return {
    common: treeOf(common),
    own: new Map(
      all.map(([name, list]) => [
        name,
        treeOf(list.filter(leaf => !sameIn(leaf, common))),
      ]),
    ),
  };
}
