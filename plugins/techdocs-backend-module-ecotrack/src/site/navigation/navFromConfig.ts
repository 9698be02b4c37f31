import path from 'node:path';
import { oneLine } from '../../input/oneLine';
import type { NavEntry } from '../../input/SiteConfig';
import type { NavNode } from './NavNode';
import type { Page } from '../Page';

const WEB = /^https?:\/\//i;

/**
 * Resolves `nav` of mkdocs.yml. Entries without a page are left out with a
 * sentence; empty sections vanish.
 */
export function navFromConfig(
  entries: NavEntry[],
  pages: Map<string, Page>,
  warn: (sentence: string) => void,
): NavNode[] {
  return entries.flatMap((entry): NavNode[] => {
    if ('children' in entry) {
      const children = navFromConfig(entry.children, pages, warn);
      if (children.length === 0) return [];
      return [{ kind: 'section', title: entry.title, children }];
    }
    if (WEB.test(entry.target)) {
      const title = entry.title ?? entry.target;
      return [{ kind: 'link', title, href: entry.target }];
    }
    const page = pages.get(path.posix.normalize(entry.target));
    if (!page) {
      warn(`mkdocs.yml: nav names ${oneLine(entry.target)}, which is no page`);
      return [];
    }
    return [{ kind: 'page', title: entry.title ?? page.title, url: page.url }];
  });
}
