import { setImmediate } from 'node:timers/promises';
import rehypeStringify from 'rehype-stringify';
import { unified } from 'unified';
import { InputError, NotFoundError } from '@backstage/errors';
import { oneLine } from '../input/oneLine';
import { readRegularFile } from '../input/readRegularFile';
import type { SiteConfig } from '../input/SiteConfig';
import { walkDocs } from '../input/walkDocs';
import { navFromConfig } from '../site/navFromConfig';
import { navFromFiles } from '../site/navFromFiles';
import { overviewPage } from '../site/overviewPage';
import type { Page } from '../site/Page';
import { pageLayout } from '../site/pageLayout';
import { isMarkdown, pageUrls } from '../site/pageUrls';
import { readPage } from '../site/readPage';
import { resolveLinks } from '../site/resolveLinks';
import { searchIndex } from '../site/searchIndex';
import { stylesheet } from '../stylesheet/stylesheet';

const MAX_RENDER_TIME = 120_000;
const MAX_PAGE_BYTES = 2 * 1024 * 1024;
// Their content would reach the reader without our sanitizing.
const HTML = /\.(html?|xhtml|shtml)$/i;

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
  return { files, assets: withoutClashes(assets, files, warn) };
}

/** A generated file wins over a copied one of its name or in its way. */
function withoutClashes(
  assets: string[],
  files: Map<string, string>,
  warn: (sentence: string) => void,
): string[] {
  const names = [...files.keys()];
  return assets.filter(asset => {
    const inTheWay = names.some(
      name =>
        name === asset ||
        name.startsWith(`${asset}/`) ||
        asset.startsWith(`${name}/`),
    );
    if (inTheWay) {
      warn(`${oneLine(asset)} was not copied, a page has its address`);
    }
    return !inTheWay;
  });
}

async function listFiles(inputDir: string, docsDir: string): Promise<string[]> {
  let files: string[];
  try {
    files = await walkDocs(inputDir, docsDir);
  } catch (error) {
    if (!(error instanceof NotFoundError)) throw error;
    throw new InputError(
      `The docs folder ${oneLine(docsDir)} does not exist; create it with an ` +
        `index.md, or name another one as docs_dir in mkdocs.yml`,
    );
  }
  if (!files.some(isMarkdown)) {
    throw new InputError(
      `The docs folder ${oneLine(docsDir)} holds no Markdown file; add an ` +
        `index.md`,
    );
  }
  return files;
}

function selectAssets(
  files: string[],
  warn: (sentence: string) => void,
): string[] {
  return files.filter(file => {
    if (HTML.test(file)) {
      warn(`${oneLine(file)} was not copied; write Markdown instead of HTML`);
      return false;
    }
    return !isMarkdown(file);
  });
}
