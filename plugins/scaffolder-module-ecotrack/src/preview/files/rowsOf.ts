import type { TreeNode } from './treeOf';

/** One visible line of the tree, with what a screen reader says of its place. */
export interface TreeRow {
  readonly node: TreeNode;
  /** From 1. */
  readonly level: number;
  readonly position: number;
  readonly siblings: number;
  /** Path of the folder it stands in. */
  readonly parent?: string;
}

/** The lines that stand below open folders only, so that a closed folder costs nothing. */
export function rowsOf(
  nodes: readonly TreeNode[],
  open: ReadonlySet<string>,
  level = 1,
  parent?: string,
): TreeRow[] {
  return nodes.flatMap((node, at) => [
    { node, level, position: at + 1, siblings: nodes.length, parent },
    ...(node.kind === 'folder' && open.has(node.path)
      ? rowsOf(node.children, open, level + 1, node.path)
      : []),
  ]);
}

/** Every folder of a tree. */
export const foldersOf = (nodes: readonly TreeNode[]): string[] =>
  nodes.flatMap(node =>
    node.kind === 'folder' ? [node.path, ...foldersOf(node.children)] : [],
  );
