import type { Nodes, Root } from 'mdast';
import remarkGfm from 'remark-gfm';
import remarkParse from 'remark-parse';
import { unified } from 'unified';
import { flatten, type Reading } from './flatten';

const reader = unified().use(remarkParse).use(remarkGfm);

/** A page as it is shown: its blocks, what is emphasised or linked in them, and the text of each. */
export const readMarkdown = (text: string): Reading =>
  flatten(shown(reader.parse(text)));

const isText = (node: object): node is { type: 'text'; value: string } =>
  'type' in node && node.type === 'text' && 'value' in node;

/** Texts beside each other are one. */
const joined = (nodes: readonly object[]): object[] =>
  nodes.reduce<object[]>((before, node) => {
    const last = before.at(-1);
    return last && isText(last) && isText(node)
      ? [
          ...before.slice(0, -1),
          { type: 'text', value: last.value + node.value },
        ]
      : [...before, node];
  }, []);

function ownAddress(node: Nodes): string | undefined {
  if (node.type !== 'link' || node.children.length !== 1) return undefined;
  const [child] = node.children;
  if (child.type !== 'text') return undefined;
  return [
    child.value,
    `http://${child.value}`,
    `mailto:${child.value}`,
  ].includes(node.url)
    ? child.value
    : undefined;
}

/**
 * The tree without positions. A reader of GFM makes a link of every bare address; one that leads where its text says
 * shows that text, and stands here as text.
 */
function shown(node: Nodes | Root): object {
  const { position, ...rest } = node;
  if (!('children' in node)) return rest;
  const children = node.children.map(child => {
    const text = ownAddress(child);
    return text === undefined ? shown(child) : { type: 'text', value: text };
  });
  return { ...rest, children: joined(children) };
}
