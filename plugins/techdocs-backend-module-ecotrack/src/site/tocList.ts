import type { Element } from 'hast';
import { h } from 'hastscript';
import type { Heading } from '../markdown/Heading';

const DEEPEST = 4;

interface TocNode {
  heading: Heading;
  children: TocNode[];
}

/**
 * Table of contents of a page, `##` to `####`, nested as the headings are.
 * Undefined if there is nothing to list.
 */
export function tocList(headings: Heading[]): Element | undefined {
  const top: TocNode[] = [];
  const path: TocNode[] = [];
  for (const heading of headings) {
    if (heading.level < 2 || heading.level > DEEPEST) continue;
    const node = { heading, children: [] };
    while ((path.at(-1)?.heading.level ?? 0) >= heading.level) path.pop();
    (path.at(-1)?.children ?? top).push(node);
    path.push(node);
  }
  return top.length > 0 ? list(top, true) : undefined;
}

function list(nodes: TocNode[], isTop: boolean): Element {
  return h(
    'ul.md-nav__list',
    isTop ? { dataMdComponent: 'toc', dataMdScrollfix: '' } : {},
    nodes.map(({ heading, children }) =>
      h('li.md-nav__item', [
        h(
          'a.md-nav__link',
          { href: `#${heading.id}` },
          h('span.md-ellipsis', heading.text),
        ),
        children.length > 0
          ? h('nav.md-nav', { ariaLabel: heading.text }, list(children, false))
          : undefined,
      ]),
    ),
  );
}
