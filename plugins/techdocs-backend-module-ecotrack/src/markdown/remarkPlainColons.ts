import type { PhrasingContent, Root } from 'mdast';
import type { LeafDirective, TextDirective } from 'mdast-util-directive';
import { SKIP, visit } from 'unist-util-visit';
import type { VFile } from 'vfile';

/**
 * Gives text such as `postgres:latest` or `a::b` back: only containers
 * (`:::note`) are directives here, a colon within a sentence is none.
 */
export function remarkPlainColons() {
  return (tree: Root, file: VFile): void => {
    visit(tree, ['textDirective', 'leafDirective'], (node, index, parent) => {
      if (node.type !== 'textDirective' && node.type !== 'leafDirective') {
        return undefined;
      }
      if (!parent || index === undefined) return undefined;
      const words = toText(node, String(file));
      parent.children.splice(
        index,
        1,
        ...(node.type === 'leafDirective'
          ? [{ type: 'paragraph' as const, children: words }]
          : words),
      );
      return [SKIP, index];
    });
  };
}

function toText(
  node: TextDirective | LeafDirective,
  source: string,
): PhrasingContent[] {
  const from = node.position?.start.offset;
  const to = node.position?.end.offset;
  const first = node.children[0]?.position?.start.offset;
  const last = node.children.at(-1)?.position?.end.offset;
  if (from === undefined || to === undefined) return node.children;
  if (first === undefined || last === undefined) {
    return [{ type: 'text', value: source.slice(from, to) }];
  }
  return [
    { type: 'text', value: source.slice(from, first) },
    ...node.children,
    { type: 'text', value: source.slice(last, to) },
  ];
}
