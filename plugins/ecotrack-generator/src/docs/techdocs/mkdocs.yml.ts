import type { Service } from '@ecotrack/model';
import { toYaml } from '../../structured/yaml';

/** A page of the site. */
export interface NavEntry {
  /** Its title in the navigation. */
  readonly title: string;
  /** Its file below docs/. */
  readonly file: string;
  /** What the reader finds there, for the index page. */
  readonly about?: string;
}

/** Name, navigation and the one plugin: everything else is refused or stripped by the TechDocs builders. */
export const mkdocsYml = (service: Service, pages: readonly NavEntry[]) =>
  toYaml({
    site_name: service.metadata.name,
    site_description: service.metadata.description,
    docs_dir: 'docs',
    nav: pages.map(({ title, file }) => ({ [title]: file })),
    plugins: ['techdocs-core'],
  });
