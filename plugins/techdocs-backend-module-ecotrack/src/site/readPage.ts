import type { Element, Root } from 'hast';
import { toString } from 'hast-util-to-string';
import { h } from 'hastscript';
import { visit } from 'unist-util-visit';
import { ForwardedError } from '@backstage/errors';
import { replaceDiagrams } from '../diagrams/replaceDiagrams';
import { oneLine } from '../input/oneLine';
import { readFrontMatter } from '../input/readFrontMatter';
import { limitTime } from '../limitTime';
import { addHeadingAnchors } from '../markdown/addHeadingAnchors';
import { renderMarkdown } from '../markdown/renderMarkdown';
import type { Page } from './Page';

const MAX_TIME = 5000;

/**
 * Renders one Markdown file. Its title is that of the front matter, else the
 * first `#` heading, else made from the file name; a page without `#` heading
 * gets one.
 *
 * @param warn - receives a sentence per diagram that could not be drawn
 * @throws ForwardedError naming the page if it cannot be rendered at all
 */
export function readPage(
  source: string,
  url: string,
  text: string,
  warn: (sentence: string) => void,
): Page {
  let ownTitle: string | undefined;
  let tree: Root;
  try {
    [ownTitle, tree] = limitTime(MAX_TIME, () => {
      const { title, markdown } = readFrontMatter(text);
      return [title, renderMarkdown(markdown)];
    });
  } catch (error) {
    throw new ForwardedError(
      `The page ${oneLine(source)} could not be rendered; look for very deep ` +
        `nesting or very long paragraphs in it`,
      error,
    );
  }
  for (const reason of replaceDiagrams(tree)) {
    warn(
      `${oneLine(source)}: a diagram could not be drawn: ${oneLine(reason)}`,
    );
  }
  const first = firstHeading(tree);
  const title = ownTitle ?? (first && toString(first).trim()) ?? '';
  const shown = title || titleOfFile(source);
  if (!first) tree.children.unshift(h('h1', shown));
  const headings = addHeadingAnchors(tree);
  return { source, url, title: shown, tree, headings, anchors: idsOf(tree) };
}

/** A name for people: `getting-started.md` is "Getting started". */
export function titleOfFile(source: string): string {
  const parts = source.replace(/\.[^./]+$/, '').split('/');
  const last = parts.at(-1) ?? '';
  const name = /^(index|readme)$/i.test(last) ? parts.at(-2) ?? 'Home' : last;
  const words = name.replace(/[-_]+/g, ' ').trim();
  return words.charAt(0).toUpperCase() + words.slice(1);
}

function firstHeading(tree: Root): Element | undefined {
  let found: Element | undefined;
  visit(tree, { tagName: 'h1' }, node => {
    if (!found && node.type === 'element') found = node;
  });
  return found;
}

function idsOf(tree: Root): Set<string> {
  const ids = new Set<string>();
  visit(tree, 'element', node => {
    if (typeof node.properties.id === 'string') ids.add(node.properties.id);
  });
  return ids;
}
