import path from 'node:path';
import type { Element } from 'hast';
import { visit } from 'unist-util-visit';
import { oneLine } from '../../input/oneLine';
import { findAnchor } from './findAnchor';
import type { Page } from '../Page';
import { relativeHref } from './relativeHref';

/** What links inside a site can point to. */
export interface LinkTargets {
  pagesBySource: Map<string, Page>;
  pagesByUrl: Map<string, Page>;
  /** Files that are copied, relative to docs_dir. */
  assets: Set<string>;
}

const ELSEWHERE = /^(?:[a-z][a-z\d+.-]*:|\/)/i;

/**
 * Rewrites the links and images of a page, in place: `.md` files become
 * directory URLs, files are addressed from the page's folder. A link to
 * nothing becomes plain text with a title, and a sentence for the log.
 */
export function resolveLinks(
  page: Page,
  targets: LinkTargets,
  warn: (sentence: string) => void,
): void {
  visit(page.tree, 'element', node => {
    const attribute = { a: 'href', img: 'src' }[node.tagName];
    if (!attribute) return;
    // The reader takes the first element with this title for its own link.
    if (/^\s*edit this page/i.test(String(node.properties.title ?? ''))) {
      delete node.properties.title;
    }
    const value = node.properties[attribute];
    if (typeof value !== 'string' || ELSEWHERE.test(value)) return;
    const resolved = resolve(page, value, targets);
    if (resolved !== undefined) {
      node.properties[attribute] = resolved;
      return;
    }
    warn(`${oneLine(page.source)}: ${oneLine(value)} leads nowhere`);
    markBroken(node, attribute, value);
  });
}

function resolve(
  page: Page,
  value: string,
  targets: LinkTargets,
): string | undefined {
  const [, location, query, hash] =
    /^([^?#]*)(\?[^#]*)?(#.*)?$/s.exec(value) ?? [];
  const fragment = decode(hash?.slice(1) ?? '');
  if (!location) return withFragment('', page, fragment);
  const file = path.posix.join(
    '/',
    path.posix.dirname(page.source),
    decode(location),
  );
  const name = file.slice(1);
  if (escapes(page.source, decode(location))) return undefined;
  const target = targets.pagesBySource.get(name) ?? pageAt(name, targets);
  if (target) {
    const href = relativeHref(page.url, target.url);
    return withFragment(href, target, fragment);
  }
  if (!targets.assets.has(name)) return undefined;
  return `${relativeHref(page.url, name)}${query ?? ''}${hash ?? ''}`;
}

/** `guide/` and `guide` mean the page with that directory URL. */
function pageAt(name: string, { pagesByUrl }: LinkTargets): Page | undefined {
  const url = name === '' || name.endsWith('/') ? name : `${name}/`;
  return pagesByUrl.get(url);
}

function escapes(source: string, location: string): boolean {
  const joined = path.posix.join(path.posix.dirname(source), location);
  return joined === '..' || joined.startsWith('../');
}

function withFragment(
  href: string,
  target: Page,
  fragment: string,
): string | undefined {
  if (!fragment) return href || '#';
  const id = findAnchor(target.anchors, fragment);
  return id && `${href}#${id}`;
}

function decode(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}

function markBroken(node: Element, attribute: string, value: string): void {
  node.properties.title = `Not found: ${value}`;
  node.properties.className = ['broken-link'];
  delete node.properties[attribute];
}
