import type { ScmIntegrationRegistry } from '@backstage/integration';
import type {
  GeneratorBase,
  GeneratorRunOptions,
} from '@backstage/plugin-techdocs-node';
import { readSiteConfig } from '../input/readSiteConfig';
import { editUrlBuilder } from '../site/editUrlBuilder';
import { buildSite } from './buildSite';
import { writeSite } from './writeSite';

/**
 * A TechDocs generator that needs neither Python nor Docker and runs nothing
 * of what a repository contains.
 *
 * `run` reads `inputDir`, replaces `outputDir` as a whole and logs a warning
 * per fault of content. It throws NotAllowedError for links and paths that
 * leave the source, and InputError for a source without pages or with an
 * unreadable mkdocs.yml; `outputDir` then is as before.
 *
 * @public
 */
export class MarkdownGenerator implements GeneratorBase {
  constructor(private readonly integrations?: ScmIntegrationRegistry) {}

  async run(options: GeneratorRunOptions): Promise<void> {
    const { inputDir, outputDir, logger, etag } = options;
    const config = await readSiteConfig(
      inputDir,
      options.siteOptions?.name ?? 'Documentation Site',
    );
    for (const note of config.notes) logger.info(note);
    const editUrl = editUrlBuilder(
      config,
      options.parsedLocationAnnotation,
      this.integrations,
    );
    const site = await buildSite(inputDir, config, editUrl, sentence =>
      logger.warn(sentence),
    );
    const { siteName, siteDescription, docsDir } = config;
    await writeSite(site, inputDir, docsDir, outputDir, files => ({
      site_name: siteName,
      site_description: siteDescription,
      ...(etag ? { etag } : {}),
      build_timestamp: Date.now(),
      files,
    }));
    logger.info(`Built the TechDocs site with ${site.files.size} files`);
  }
}
