import type { SyntaxNode } from '@lezer/common';
import { execution } from '../QueryError';

/** A node of the syntax tree with the text it was read from. */
export type Node = { readonly node: SyntaxNode; readonly query: string };

export const textOf = ({ node, query }: Node): string =>
  query.slice(node.from, node.to);

export const nameOf = ({ node }: Node): string => node.name;

/** The nodes below, comments left out. */
export function childrenOf({ node, query }: Node): Node[] {
  const children: Node[] = [];
  for (let child = node.firstChild; child; child = child.nextSibling)
    if (child.name !== 'LineComment') children.push({ node: child, query });
  return children;
}

export const childOf = (parent: Node, name: string): Node | undefined =>
  childrenOf(parent).find(child => nameOf(child) === name);

/** An error for syntax of PromQL that no query of the portal has. */
export const unknownSyntax = (node: Node) =>
  execution(`the sandbox's Prometheus does not know ${textOf(node)}`);
