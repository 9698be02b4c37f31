import { readFileSync } from 'node:fs';
import { createMockDirectory } from '@backstage/backend-test-utils';
import type { MockDirectoryContent } from '@backstage/backend-test-utils';
import type { GeneratorRunOptions } from '@backstage/plugin-techdocs-node';
import type { Root } from 'hast';
import { fromHtml } from 'hast-util-from-html';
import { MarkdownGenerator } from '../generator/MarkdownGenerator';

/** What a build left behind. */
export interface BuiltDocs {
  /** Content by path; folders are nested objects. */
  files: Record<string, MockDirectoryContent>;
  read(path: string): string;
  /** A page as a browser's parser sees it. */
  page(url: string): Root;
  warnings: string[];
  notes: string[];
}

/** Temporary folders `source` and `site` and a build from one to the other. */
export function createDocsBuilder() {
  const dir = createMockDirectory();
  const source = () => dir.resolve('source');
  const site = () => dir.resolve('site');

  /** Builds what is in the folders now; an etag and a name may be given. */
  async function run(
    options: Partial<GeneratorRunOptions> = {},
  ): Promise<BuiltDocs> {
    const warnings: string[] = [];
    const notes: string[] = [];
    const logger = {
      warn: (text: string) => warnings.push(text),
      info: (text: string) => notes.push(text),
    };
    await new MarkdownGenerator().run({
      inputDir: source(),
      outputDir: site(),
      logger: logger as unknown as GeneratorRunOptions['logger'],
      ...options,
    });
    const read = (path: string) =>
      readFileSync(dir.resolve(`site/${path}`), 'utf8');
    return {
      files: dir.content({ path: 'site' }) as BuiltDocs['files'],
      read,
      page: url => fromHtml(read(`${url}index.html`)),
      warnings,
      notes,
    };
  }

  /** Writes `files` as the source, empties the site and builds. */
  async function build(
    files: Record<string, string>,
    options: Partial<GeneratorRunOptions> = {},
  ): Promise<BuiltDocs> {
    dir.setContent({ source: files, site: {} });
    return run(options);
  }

  return { dir, source, site, run, build };
}
