import type { NavNode } from './NavNode';
import type { Page } from '../Page';
import { titleOfFile } from '../readPage';

/**
 * Navigation that follows the folders: the folder's own page first, then its
 * pages, then its folders, by name.
 */
export function navFromFiles(pages: Page[], folder = ''): NavNode[] {
  const inside = pages.filter(page => page.source.startsWith(folder));
  const own = inside
    .filter(page => !page.source.slice(folder.length).includes('/'))
    .sort((a, b) => order(a, b, folder));
  const folders = new Set(
    inside
      .filter(page => !own.includes(page))
      .map(page => page.source.slice(folder.length).split('/')[0]),
  );
  return [
    ...own.map((page): NavNode => {
      const { title, url } = page;
      return { kind: 'page', title, url };
    }),
    ...[...folders].sort().map((name): NavNode => {
      const children = navFromFiles(inside, `${folder}${name}/`);
      return { kind: 'section', title: titleOfFile(name), children };
    }),
  ];
}

function order(a: Page, b: Page, folder: string): number {
  if (a.url === folder) return -1;
  if (b.url === folder) return 1;
  return a.source < b.source ? -1 : 1;
}
