import { fillings, type Filling } from './fillings';
import type { Variables } from './variablesOf';

function textNodes(root: Node): Text[] {
  const walker = root.ownerDocument!.createTreeWalker(
    root,
    NodeFilter.SHOW_TEXT,
  );
  const nodes: Text[] = [];
  while (walker.nextNode()) nodes.push(walker.currentNode as Text);
  return nodes;
}

/** The text of one node whose beginning lies at `offset`, with the fillings that touch it; the value goes where each begins. */
function filled(text: string, offset: number, all: readonly Filling[]): string {
  return all.reduceRight((result, { start, end, value }) => {
    const from = Math.max(start - offset, 0);
    const to = Math.min(end - offset, text.length);
    if (from >= to) return result;
    const put = start >= offset ? value : '';
    return result.slice(0, from) + put + result.slice(to);
  }, text);
}

/**
 * Fills the variables of one piece of code, however its highlighter cut it into elements. Only text is written, never
 * markup. Returns how to undo it.
 */
export function fillCode(code: Element, variables: Variables): () => void {
  const nodes = textNodes(code);
  const all = fillings(nodes.map(node => node.data).join(''), variables);
  const before: [node: Text, text: string][] = [];
  let offset = 0;
  for (const node of nodes) {
    const text = node.data;
    const next = filled(text, offset, all);
    if (next !== text) {
      before.push([node, text]);
      node.data = next;
    }
    offset += text.length;
  }
  return () => {
    for (const [node, text] of before) node.data = text;
  };
}
