import type { Element } from 'hast';
import { h } from 'hastscript';
import type { NavNode } from './NavNode';
import { relativeHref } from '../links/relativeHref';

/**
 * The primary navigation as seen from the page at `current`: nested lists
 * whose sections open by a checkbox, without script. The sections above the
 * current page are open.
 */
export function navList(
  nodes: NavNode[],
  current: string,
  level = 0,
  id = '__nav',
): Element {
  return h(
    'ul.md-nav__list',
    nodes.map((node, index) => {
      const itemId = `${id}_${index + 1}`;
      if (node.kind === 'section') return section(node, current, level, itemId);
      const active = node.kind === 'page' && node.url === current;
      const href =
        node.kind === 'page' ? relativeHref(current, node.url) : node.href;
      return h(
        'li.md-nav__item',
        { class: active ? 'md-nav__item--active' : undefined },
        [
          h(
            'a.md-nav__link',
            {
              href,
              class: active ? 'md-nav__link--active' : undefined,
              ariaCurrent: active ? 'page' : undefined,
            },
            h('span.md-ellipsis', node.title),
          ),
        ],
      );
    }),
  );
}

function section(
  node: Extract<NavNode, { kind: 'section' }>,
  current: string,
  level: number,
  id: string,
): Element {
  const open = contains(node, current);
  return h(
    'li.md-nav__item.md-nav__item--nested',
    { class: open ? 'md-nav__item--active' : undefined },
    [
      h('input.md-nav__toggle.md-toggle', {
        type: 'checkbox',
        id,
        checked: open,
      }),
      h('label.md-nav__link', { htmlFor: id, id: `${id}_label` }, [
        h('span.md-ellipsis', node.title),
        h('span.md-nav__icon.md-icon'),
      ]),
      h(
        'nav.md-nav',
        { dataMdLevel: String(level + 1), ariaLabelledBy: `${id}_label` },
        navList(node.children, current, level + 1, id),
      ),
    ],
  );
}

function contains(node: NavNode, url: string): boolean {
  if (node.kind === 'section') {
    return node.children.some(child => contains(child, url));
  }
  return node.kind === 'page' && node.url === url;
}
