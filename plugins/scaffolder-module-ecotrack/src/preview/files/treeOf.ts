import type { GeneratedFile } from '@ecotrack/generator';

export interface FileNode {
  readonly kind: 'file';
  readonly name: string;
  readonly path: string;
  readonly file: GeneratedFile;
}

/** A folder, or a chain of folders that hold nothing but the next one: `java/com/ecotrack`. */
export interface FolderNode {
  readonly kind: 'folder';
  readonly name: string;
  readonly path: string;
  readonly children: readonly TreeNode[];
  /** Files in it and below. */
  readonly files: number;
}

export type TreeNode = FileNode | FolderNode;

const byName = (a: TreeNode, b: TreeNode) => (a.name < b.name ? -1 : 1);

/** Files as a tree: folders first, each level by name. */
export function treeOf(files: readonly GeneratedFile[]): readonly TreeNode[] {
  return levelOf(files, '');
}

function levelOf(files: readonly GeneratedFile[], above: string): TreeNode[] {
  const folders = new Map<string, GeneratedFile[]>();
  const leaves: FileNode[] = [];
  for (const file of files) {
    const rest = file.path.slice(above.length);
    const slash = rest.indexOf('/');
    if (slash < 0) {
      leaves.push({ kind: 'file', name: rest, path: file.path, file });
    } else {
      const name = rest.slice(0, slash);
      const inside = folders.get(name);
      if (inside) inside.push(file);
      else folders.set(name, [file]);
    }
  }
  return [
    ...[...folders]
      .map(([name, inside]) => folderOf(name, inside, above))
      .sort(byName),
    ...leaves.sort(byName),
  ];
}

function folderOf(
  name: string,
  files: readonly GeneratedFile[],
  above: string,
): FolderNode {
  const path = `${above}${name}`;
  const children = levelOf(files, `${path}/`);
  const [only] = children;
  return children.length === 1 && only.kind === 'folder'
    ? { ...only, name: `${name}/${only.name}` }
    : { kind: 'folder', name, path, children, files: files.length };
}
