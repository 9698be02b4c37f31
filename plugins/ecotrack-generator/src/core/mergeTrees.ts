type Tree = { readonly [key: string]: unknown };

const isTree = (value: unknown): value is Tree =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** Calls back for every leaf with its dotted path; a list is one leaf. */
export function forEachLeaf(
  tree: Tree,
  visit: (path: string, value: unknown) => void,
  prefix = '',
): void {
  for (const [key, value] of Object.entries(tree)) {
    const path = prefix ? `${prefix}.${key}` : key;
    if (isTree(value)) forEachLeaf(value, visit, path);
    else visit(path, value);
  }
}

/**
 * One tree of many, deep, keys in the order of first sight. The composer has made sure that no
 * two concerns set one leaf differently, so the last one wins here (as in a ConfigMap over defaults).
 */
export function mergeTrees<T extends Tree>(trees: readonly T[]): T {
  const merged: { [key: string]: unknown } = {};
  for (const tree of trees) {
    for (const [key, value] of Object.entries(tree)) {
      const before = merged[key];
      merged[key] =
        isTree(before) && isTree(value) ? mergeTrees([before, value]) : value;
    }
  }
  return merged as T;
}
