import type { Element, Root } from 'hast';
import { toString } from 'hast-util-to-string';
import { h } from 'hastscript';
import { visit } from 'unist-util-visit';
import type { Heading } from './Heading';
import { isReservedId } from './reservedIds';
import { slugify } from './slugify';

const CUSTOM_ID = /\s*\{:?\s*#([A-Za-z][\w-]{0,79})\s*\}\s*$/;

/**
 * Gives each heading an id that is unique on the page and a permanent link,
 * in place. `## Title {#my-id}` chooses the id. The heading of the footnotes
 * is for screen readers only and stays as it is.
 *
 * @returns the headings for table of contents and search index
 */
export function addHeadingAnchors(tree: Root): Heading[] {
  const used = new Map<string, number>();
  const headings: Heading[] = [];
  visit(tree, 'element', node => {
    if (!/^h[1-6]$/.test(node.tagName) || isHidden(node)) return;
    const custom = takeCustomId(node);
    const text = toString(node).replace(/\s+/g, ' ').trim();
    const id = unique(custom ?? slugify(text), used);
    node.properties.id = id;
    node.children.push(
      h('a.headerlink', { href: `#${id}`, title: 'Permanent link' }, '¶'),
    );
    headings.push({ level: Number(node.tagName[1]), id, text });
  });
  return headings;
}

function isHidden(node: Element): boolean {
  const { className } = node.properties;
  return Array.isArray(className) && className.includes('sr-only');
}

function takeCustomId(node: Element): string | undefined {
  const last = node.children.at(-1);
  if (last?.type !== 'text') return undefined;
  const match = CUSTOM_ID.exec(last.value);
  if (!match) return undefined;
  last.value = last.value.slice(0, match.index);
  return match[1];
}

function unique(wanted: string, used: Map<string, number>): string {
  const base = isReservedId(wanted) ? `${wanted}-section` : wanted || 'section';
  let count = used.get(base) ?? 0;
  let id = count === 0 ? base : `${base}_${count}`;
  while (count > 0 && used.has(id)) {
    count += 1;
    id = `${base}_${count}`;
  }
  used.set(base, count + 1);
  if (id !== base) used.set(id, 1);
  return id;
}
