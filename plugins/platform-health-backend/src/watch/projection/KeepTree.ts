/** What to keep below a field: everything, or what the branches say. */
export type KeepTree = 'all' | ReadonlyMap<string, KeepTree>;

type Branches = Map<string, 'all' | Branches>;

function add(branches: Branches, [first, ...rest]: readonly string[]): void {
  const below = branches.get(first);
  if (below === 'all') return;
  if (rest.length === 0) {
    branches.set(first, 'all');
    return;
  }
  const next: Branches = below ?? new Map();
  branches.set(first, next);
  add(next, rest);
}

/** Paths such as `status.conditions` and `spec.*.name` as one tree. */
export function keepTree(paths: readonly string[]): KeepTree {
  const tree: Branches = new Map();
  paths.forEach(path => add(tree, path.split('.')));
  return tree;
}
