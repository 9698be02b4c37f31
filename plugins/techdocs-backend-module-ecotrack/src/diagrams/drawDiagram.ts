import type { Element } from 'hast';
import { fromHtml } from 'hast-util-from-html';
import { sanitize } from 'hast-util-sanitize';
import { visit } from 'unist-util-visit';
import { diagramSchema } from './diagramSchema';
import { loadMermaid } from './loadMermaid';

const MAX_LINES = 150;
const MAX_LINE_LENGTH = 400;
// Links and accessible names cannot be drawn; the library would take them for
// boxes.
const NOT_DRAWN = /^\s*(?:click|href|accTitle|accDescr|linkStyle)\b/;

/**
 * Draws a Mermaid diagram as SVG without a browser: flowchart, state,
 * sequence, class, er and xychart. Colours are CSS variables of our
 * stylesheet, so the picture follows light and dark.
 *
 * @param source - Mermaid text
 * @param prefix - makes the ids inside the SVG unique on the page
 * @throws Error with the reason if the diagram is too large or not understood
 */
export function drawDiagram(source: string, prefix: string): Element {
  const lines = source
    .split('\n')
    .filter(line => line.trim() && !NOT_DRAWN.test(line));
  if (lines.length > MAX_LINES) {
    throw new Error(`it has more than ${MAX_LINES} lines`);
  }
  if (lines.some(line => line.length > MAX_LINE_LENGTH)) {
    throw new Error(`a line is longer than ${MAX_LINE_LENGTH} characters`);
  }
  const markup = loadMermaid().renderMermaidSVG(lines.join('\n'), {
    padding: 8,
    transparent: true,
  });
  const tree = sanitize(fromHtml(markup, { fragment: true }), diagramSchema);
  let svg: Element | undefined;
  visit(tree, 'element', node => {
    if (node.tagName === 'svg') svg ??= node;
    for (const name of ['id', 'markerEnd', 'markerStart']) {
      const value = node.properties[name];
      if (typeof value === 'string') {
        node.properties[name] = value.replace(
          /^(url\(#)?/,
          start => `${start}${prefix}-`,
        );
      }
    }
  });
  if (!svg || svg.children.every(child => child.type !== 'element')) {
    throw new Error('nothing was drawn');
  }
  svg.properties.role = 'img';
  return svg;
}
