import type { Element, RootContent } from 'hast';
import { toString } from 'hast-util-to-string';
import { SKIP, visit } from 'unist-util-visit';
import type { Page } from './Page';

/** An entry as MkDocs writes it; text and title are HTML-escaped. */
interface SearchEntry {
  location: string;
  title: string;
  text: string;
}

/**
 * The content of search/search_index.json: one entry per page with the text
 * before its first section, one per section with the section's text. Drawn
 * diagrams carry no text.
 */
export function searchIndex(pages: Page[]): {
  config: { lang: string[]; separator: string };
  docs: SearchEntry[];
} {
  return {
    config: { lang: ['en'], separator: '[\\s\\-]+' },
    docs: pages.flatMap(entriesOf),
  };
}

function entriesOf(page: Page): SearchEntry[] {
  const url = page.url.split('/').map(encodeURIComponent).join('/');
  const titles = new Map(page.headings.map(({ id, text }) => [id, text]));
  const sections = [{ location: url, title: page.title, parts: [''] }];
  for (const block of page.tree.children) {
    const heading = sectionHeading(block);
    const title = heading && titles.get(heading);
    if (title !== undefined) {
      sections.push({ location: `${url}#${heading}`, title, parts: [] });
    } else if (!isTag(block, 'h1')) {
      sections.at(-1)?.parts.push(textOf(block));
    }
  }
  return sections.map(({ location, title, parts }) => ({
    location,
    title: escape(title),
    text: escape(parts.join(' ').replace(/\s+/g, ' ').trim()),
  }));
}

function sectionHeading(block: RootContent): string | undefined {
  if (block.type !== 'element' || !/^h[2-6]$/.test(block.tagName)) {
    return undefined;
  }
  const { id } = block.properties;
  return typeof id === 'string' ? id : undefined;
}

function isTag(block: RootContent, name: string): block is Element {
  return block.type === 'element' && block.tagName === name;
}

/** Text with a space between blocks, without diagrams. */
function textOf(block: RootContent): string {
  const parts: string[] = [];
  visit(block, node => {
    if (node.type === 'text') parts.push(node.value);
    if (node.type !== 'element') return undefined;
    if (node.tagName === 'svg' || isMark(node)) return SKIP;
    if (node.tagName === 'pre') {
      parts.push(' ', toString(node), ' ');
      return SKIP;
    }
    if (/^(p|li|td|th|tr|div|h\d|summary|dt|dd)$/.test(node.tagName)) {
      parts.push(' ');
    }
    return undefined;
  });
  return parts.join('');
}

/** Signs that are no words: permanent links and footnote marks. */
function isMark({ properties }: Element): boolean {
  const { className, dataFootnoteRef, dataFootnoteBackref } = properties;
  return (
    dataFootnoteRef !== undefined ||
    dataFootnoteBackref !== undefined ||
    (Array.isArray(className) && className.includes('headerlink'))
  );
}

function escape(text: string): string {
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;');
}
