import type { ElementContent } from 'hast';
import { h } from 'hastscript';
import type { NavNode } from './navigation/NavNode';
import type { Page } from './Page';
import { relativeHref } from './links/relativeHref';

/**
 * A home page for docs that have no index.md: the list of their pages.
 * Without index.html a publisher takes the docs for not built.
 */
export function overviewPage(siteName: string, nav: NavNode[]): Page {
  return {
    source: 'index.md',
    url: '',
    title: siteName,
    tree: {
      type: 'root',
      children: [h('h1', { id: 'overview' }, siteName), list(nav)],
    },
    headings: [],
    anchors: new Set(['overview']),
  };
}

function list(nodes: NavNode[]): ElementContent {
  return h(
    'ul',
    nodes.map(node => {
      if (node.kind === 'section') {
        return h('li', [node.title, list(node.children)]);
      }
      const href =
        node.kind === 'page' ? relativeHref('', node.url) : node.href;
      return h('li', h('a', { href }, node.title));
    }),
  );
}
