import { draftOf } from '../__testUtils__/drafts';
import { foldersOf, rowsOf } from './rowsOf';
import { treeOf, type TreeNode } from './treeOf';

const file = (path: string) => ({
  path,
  content: '\n',
  class: 'managed' as const,
  purpose: 'A test.',
});
const outline = (nodes: readonly TreeNode[]): unknown[] =>
  nodes.map(node =>
    node.kind === 'file'
      ? node.name
      : { [`${node.name} ${node.files}`]: outline(node.children) },
  );

describe('treeOf', () => {
  it('puts folders before files, sorts both, and joins folders that hold one folder only', () => {
    const files = ['b', 'src/main/java/B.java', 'src/main/A.txt', 'a/z/y/f'];

    expect(outline(treeOf(files.map(file)))).toEqual([
      { 'a/z/y 1': ['f'] },
      { 'src/main 2': [{ 'java 1': ['B.java'] }, 'A.txt'] },
      'b',
    ]);
  });

  it('has each file of a repository once', async () => {
    const { files } = await draftOf('everything');
    const nodes = treeOf(files);
    const rows = rowsOf(nodes, new Set(foldersOf(nodes)));

    expect(
      rows
        .flatMap(({ node }) => (node.kind === 'file' ? [node.file.path] : []))
        .sort(),
    ).toEqual(files.map(({ path }) => path).sort());
  });

  it('has no lines below closed folders', () => {
    const nodes = treeOf(['a/b', 'a/c', 'd'].map(file));
    const names = (open: string[]) =>
      rowsOf(nodes, new Set(open)).map(({ node }) => node.name);

    expect(names([])).toEqual(['a', 'd']);
    expect(names(['a'])).toEqual(['a', 'b', 'c', 'd']);
  });
});
