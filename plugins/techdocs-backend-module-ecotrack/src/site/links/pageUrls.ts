const MARKDOWN = /\.(md|markdown)$/i;

/** Whether a file of docs_dir becomes a page. */
export function isMarkdown(file: string): boolean {
  return MARKDOWN.test(file);
}

/**
 * Directory URL of each Markdown file: `index.md` is its folder, `README.md`
 * as well where no `index.md` is beside it.
 *
 * @returns urls by file, and the files that lost their url to another one
 */
export function pageUrls(files: string[]): {
  urls: Map<string, string>;
  clashes: string[];
} {
  const urls = new Map<string, string>();
  const taken = new Set<string>();
  const clashes: string[] = [];
  // index.md first, so that it wins over README.md and `<folder>.md`.
  const pages = files
    .filter(isMarkdown)
    .sort((a, b) => rank(a) - rank(b) || compare(a, b));
  for (const file of pages) {
    const url = toUrl(file);
    if (taken.has(url)) {
      clashes.push(file);
    } else {
      taken.add(url);
      urls.set(file, url);
    }
  }
  return { urls, clashes };
}

function rank(file: string): number {
  const name = file.slice(file.lastIndexOf('/') + 1).toLowerCase();
  if (name === 'index.md') return 0;
  return name === 'readme.md' ? 2 : 1;
}

function compare(a: string, b: string): number {
  return a < b ? -1 : 1;
}

function toUrl(file: string): string {
  const stem = file.replace(MARKDOWN, '');
  const folder = stem.replace(/(^|\/)(index|readme)$/i, '$1');
  return folder === '' || folder.endsWith('/') ? folder : `${folder}/`;
}
