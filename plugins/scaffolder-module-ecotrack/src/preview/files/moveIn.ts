import type { TreeRow } from './rowsOf';

/** What a key does in a tree, as the ARIA practices for trees say. */
export type TreeMove =
  | { readonly focus: string }
  | { readonly open: string }
  | { readonly close: string };

/** The move a key stands for on a line; undefined when it stands for none. */
export function moveIn(
  rows: readonly TreeRow[],
  at: number,
  key: string,
  open: ReadonlySet<string>,
): TreeMove | undefined {
  const { node, parent } = rows[at];
  const isOpen = open.has(node.path);
  const focus = (row: TreeRow | undefined) => row && { focus: row.node.path };
  switch (key) {
    case 'ArrowDown':
      return focus(rows[at + 1]);
    case 'ArrowUp':
      return focus(rows[at - 1]);
    case 'Home':
      return focus(rows[0]);
    case 'End':
      return focus(rows[rows.length - 1]);
    case 'ArrowRight':
      if (node.kind === 'file') return undefined;
      return isOpen ? focus(rows[at + 1]) : { open: node.path };
    case 'ArrowLeft':
      if (node.kind === 'folder' && isOpen) return { close: node.path };
      return parent === undefined ? undefined : { focus: parent };
    default:
      return undefined;
  }
}

/** The next line whose name begins with what was typed; a single letter again goes on to the next one. */
export function typedIn(
  rows: readonly TreeRow[],
  at: number,
  typed: string,
): TreeMove | undefined {
  const start = typed.length > 1 ? at : at + 1;
  const after = [...rows.slice(start), ...rows.slice(0, start)];
  const found = after.find(({ node }) =>
    node.name.toLowerCase().startsWith(typed.toLowerCase()),
  );
  return found && { focus: found.node.path };
}
