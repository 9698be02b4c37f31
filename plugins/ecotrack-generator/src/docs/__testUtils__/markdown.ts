import type { Nodes, Root } from 'mdast';
import { toString } from 'mdast-util-to-string';
import remarkGfm from 'remark-gfm';
import remarkParse from 'remark-parse';
import { unified } from 'unified';

/** The syntax tree of a GFM document. */
export const markdown = (text: string): Root =>
  unified().use(remarkParse).use(remarkGfm).parse(text);

const isOf = <T extends Nodes['type']>(
  node: Nodes,
  type: T,
): node is Extract<Nodes, { type: T }> => node.type === type;

/** All nodes of one kind, in document order. */
export function nodes<T extends Nodes['type']>(
  tree: Nodes,
  type: T,
): Extract<Nodes, { type: T }>[] {
  const inside =
    'children' in tree
      ? tree.children.flatMap(child => nodes(child, type))
      : [];
  return isOf(tree, type) ? [tree, ...inside] : inside;
}

/** Text of the first paragraph, as a reader sees it. */
export const firstParagraph = (text: string) =>
  toString(nodes(markdown(text), 'paragraph')[0]);

/** Anchors of the headings, as the site and the forges make them. */
export const anchors = (text: string) =>
  nodes(markdown(text), 'heading').map(heading =>
    toString(heading)
      .toLowerCase()
      .replace(/[^\p{L}\p{N}\s_-]/gu, '')
      .trim()
      .replace(/\s+/g, '-'),
  );
