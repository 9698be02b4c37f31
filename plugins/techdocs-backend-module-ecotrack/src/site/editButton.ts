import type { Element } from 'hast';
import { h, s } from 'hastscript';

const PENCIL =
  'M20.71 7.04a1 1 0 0 0 0-1.41l-2.34-2.34a1 1 0 0 0-1.41 0l-1.84 1.83 3.75 3.75M3 17.25V21h3.75L17.81 9.93l-3.75-3.75z';

/**
 * The link to the page's source. The reader finds it by its title and adds a
 * feedback link beside it. Anything but a web address gives no button.
 */
export function editButton(url: string | undefined): Element | undefined {
  if (!url || !/^https?:\/\//i.test(url)) return undefined;
  return h(
    'a.md-content__button.md-icon',
    { href: url, title: 'Edit this page', rel: 'edit' },
    s('svg', { viewBox: '0 0 24 24' }, s('path', { d: PENCIL })),
  );
}
