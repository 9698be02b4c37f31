import { fromHtml } from 'hast-util-from-html';
import type { Root } from 'hast';
import rehypeStringify from 'rehype-stringify';
import { unified } from 'unified';
import { readPage } from '../site/readPage';

/** A page's content, serialized and parsed again as a browser would. */
export function renderBody(markdown: string): Root {
  const page = readPage('page.md', 'page/', markdown, () => {});
  return fromHtml(unified().use(rehypeStringify).stringify(page.tree), {
    fragment: true,
  });
}
