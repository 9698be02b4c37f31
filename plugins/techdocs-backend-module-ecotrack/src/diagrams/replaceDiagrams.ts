import { InputError, toError } from '@backstage/errors';
import type { Element, Root } from 'hast';
import { toString } from 'hast-util-to-string';
import { h } from 'hastscript';
import { SKIP, visit } from 'unist-util-visit';
import { limitTime } from '../limitTime';
import { drawDiagram } from './drawDiagram';

const WIDE = 900;
const MAX_DIAGRAMS = 30;
const MAX_TIME = 2000;

/**
 * Replaces fenced `mermaid` blocks by drawn diagrams, in place. One that
 * cannot be drawn stays as code under a sentence that says why.
 *
 * @returns the reasons, one per diagram that was not drawn
 */
export function replaceDiagrams(tree: Root): string[] {
  const reasons: string[] = [];
  let count = 0;
  visit(tree, 'element', (node, index, parent) => {
    if (!parent || index === undefined || !isMermaid(node)) return undefined;
    count += 1;
    try {
      const source = toString(node);
      const id = `diagram-${count}`;
      if (count > MAX_DIAGRAMS) {
        throw new InputError(`the page has more than ${MAX_DIAGRAMS} diagrams`);
      }
      const svg = limitTime(MAX_TIME, () => drawDiagram(source, id));
      svg.properties.ariaLabel = describe(source);
      parent.children[index] = h(
        'div.diagram',
        { class: widthClass(svg) },
        svg,
      );
    } catch (error) {
      const reason = toError(error).message;
      reasons.push(reason);
      parent.children[index] = h('div.diagram-source', [
        h('p', `This diagram could not be drawn (${reason}). Its source:`),
        node,
      ]);
    }
    return SKIP;
  });
  return reasons;
}

function isMermaid(node: Element): boolean {
  const [code] = node.children;
  if (node.tagName !== 'pre' || code?.type !== 'element') return false;
  const { className } = code.properties;
  return Array.isArray(className) && className.includes('language-mermaid');
}

/** Beyond this, shrinking to the column makes text too small: it scrolls. */
function widthClass(svg: Element): string | undefined {
  return Number(svg.properties.width) > WIDE ? 'diagram--wide' : undefined;
}

function describe(source: string): string {
  const title = /^\s*accTitle\s*:\s*(.{1,200})$/m.exec(source)?.[1];
  const kind = /^\s*([A-Za-z]+)/.exec(source)?.[1] ?? '';
  return title?.trim() ?? `Diagram (${kind})`;
}
