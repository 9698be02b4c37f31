import { mergeTrees } from '../core/mergeTrees';
import type { ValueTree } from './ManifestTemplate';

interface Leaf {
  readonly path: readonly string[];
  readonly value: unknown;
  /** Equal for leaves that are equal. */
  readonly text: string;
}

/** Values by the name of their environment. */
export type ValuesByEnvironment = ReadonlyMap<string, ValueTree>;

function leaves(tree: ValueTree, above: readonly string[] = []): Leaf[] {
  return Object.entries(tree).flatMap(([key, value]) => {
    const path = [...above, key];
    return typeof value === 'object' &&
      !Array.isArray(value) &&
      Object.keys(value).length > 0
      ? leaves(value as ValueTree, path)
      : [{ path, value, text: JSON.stringify([path, value]) }];
  });
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

const texts = (list: readonly Leaf[]) => new Set(list.map(({ text }) => text));

/**
 * What holds everywhere goes to values.yaml, the rest to values-<environment>.yaml. Nothing that
 * only one environment has stands in values.yaml, for Helm cannot take a key away again. Values at
 * the paths `apart` are each environment's own, even where they are equal.
 */
export function splitValues(
  values: ValuesByEnvironment,
  apart: readonly string[] = [],
): {
  readonly common: ValueTree;
  readonly own: ValuesByEnvironment;
} {
  const all = [...values].map(([name, tree]) => [name, leaves(tree)] as const);
  const [[, first], ...others] = all;
  const inOthers = others.map(([, list]) => texts(list));
  const common = first.filter(
    ({ path, text }) =>
      !apart.includes(path.join('.')) &&
      inOthers.every(other => other.has(text)),
  );
  const inAll = texts(common);
  return {
    common: treeOf(common),
    own: new Map(
      all.map(([name, list]) => [
        name,
        treeOf(list.filter(({ text }) => !inAll.has(text))),
      ]),
    ),
  };
}
