import { setImmediate } from 'node:timers/promises';
import rehypeStringify from 'rehype-stringify';
import { unified } from 'unified';
import { InputError } from '@backstage/errors';
import { oneLine } from '../input/oneLine';
import { readRegularFile } from '../input/readRegularFile';
import type { SiteConfig } from '../input/SiteConfig';
import { navFromConfig } from '../site/navigation/navFromConfig';
import { navFromFiles } from '../site/navigation/navFromFiles';
import { overviewPage } from '../site/overviewPage';
import type { Page } from '../site/Page';
import { pageLayout } from '../site/pageLayout';
import { pageUrls } from '../site/links/pageUrls';
import { readPage } from '../site/readPage';
import { resolveLinks } from '../site/links/resolveLinks';
import { searchIndex } from '../site/searchIndex';
import { stylesheet } from '../stylesheet/stylesheet';
import { listFiles } from './listFiles';
import { selectAssets } from './selectAssets';
import { withoutClashes } from './withoutClashes';

const MAX_RENDER_TIME = 120_000;
const MAX_PAGE_BYTES = 2 * 1024 * 1024;

/** A site in memory: what to write, and which files of docs_dir to copy. */
export interface BuiltSite {
  /** Text by path below the site. */
  files: Map<string, string>;
  /** Paths that are the same below docs_dir and below the site. */
  assets: string[];
}

/**
 * Renders all pages of a documentation source. Faults of content (broken
 * links, unknown nav entries, diagrams) are warnings and never stop a build.
 *
 * @throws NotAllowedError for symbolic links and paths outside `inputDir`
 * @throws InputError if docs_dir is missing or holds no page
 */
export async function buildSite(
  inputDir: string,
  config: SiteConfig,
  editUrl: (source: string) => string | undefined,
  warn: (sentence: string) => void,
): Promise<BuiltSite> {
  const all = await listFiles(inputDir, config.docsDir);
  const { urls, clashes } = pageUrls(all);
  for (const file of clashes) {
    warn(`${oneLine(file)} was left out, another page has its address`);
  }
  const pages: Page[] = [];
  let spent = 0;
  for (const [source, url] of urls) {
    const file = `${config.docsDir}/${source}`;
    const text = await readRegularFile(inputDir, file, MAX_PAGE_BYTES);
    const start = Date.now();
    pages.push(readPage(source, url, text.toString('utf8'), warn));
    spent += Date.now() - start;
    if (spent > MAX_RENDER_TIME) {
      throw new InputError(
        `Rendering the docs takes longer than ${MAX_RENDER_TIME / 1000} s, ` +
          `stopped at ${oneLine(source)}; split the docs`,
      );
    }
    // Rendering is synchronous; other requests get their turn between pages.
    await setImmediate();
  }
  const bySource = new Map(pages.map(page => [page.source, page]));
  const nav = config.nav
    ? navFromConfig(config.nav, bySource, warn)
    : navFromFiles(pages);
  if (!pages.some(page => page.url === '')) {
    pages.unshift(overviewPage(config.siteName, nav));
  }
  const files = new Map<string, string>();
  const pagesByUrl = new Map(pages.map(page => [page.url, page]));
  const assets = selectAssets(all, warn);
  const targets = {
    pagesBySource: bySource,
    pagesByUrl,
    assets: new Set(assets),
  };
  const html = unified().use(rehypeStringify);
  const frame = {
    siteName: config.siteName,
    nav,
    stylesheet: stylesheet.path,
    editUrl: (page: Page) =>
      bySource.has(page.source) ? editUrl(page.source) : undefined,
  };
  for (const page of pages) {
    resolveLinks(page, targets, warn);
    files.set(`${page.url}index.html`, html.stringify(pageLayout(page, frame)));
  }
  files.set('search/search_index.json', JSON.stringify(searchIndex(pages)));
  files.set(stylesheet.path, stylesheet.content);
  return { files, assets: withoutClashes(assets, files.keys(), warn) };
}
