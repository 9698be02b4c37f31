import { NotFoundError } from '@backstage/errors';
import { parseMkdocsYml } from './parseMkdocsYml';
import { readRegularFile } from './readRegularFile';
import type { SiteConfig } from './SiteConfig';

// mkdocs.yaml first: the order of Backstage's own MkDocs generator.
const NAMES = ['mkdocs.yaml', 'mkdocs.yml'];
const MAX_BYTES = 256 * 1024;

/**
 * Reads mkdocs.yaml or mkdocs.yml of a documentation source; without one the
 * defaults hold (docs in `docs`, navigation from the file tree).
 *
 * @param siteName - the name for a site that gives itself none
 * @throws NotAllowedError if the file is a symbolic link
 * @throws InputError if the file is no YAML mapping
 */
export async function readSiteConfig(
  inputDir: string,
  siteName: string,
): Promise<SiteConfig> {
  for (const name of NAMES) {
    try {
      const content = await readRegularFile(inputDir, name, MAX_BYTES);
      return parseMkdocsYml(content.toString('utf8'), siteName);
    } catch (error) {
      if (!(error instanceof NotFoundError)) throw error;
    }
  }
  return { siteName, siteDescription: '', docsDir: 'docs', notes: [] };
}
