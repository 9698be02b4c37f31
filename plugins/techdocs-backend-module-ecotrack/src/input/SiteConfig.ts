/** One line of `nav` in mkdocs.yml; a title is optional for pages only. */
export type NavEntry =
  | { title?: string; target: string }
  | { title: string; children: NavEntry[] };

/** The part of mkdocs.yml that is read; everything else is ignored. */
export interface SiteConfig {
  siteName: string;
  siteDescription: string;
  /** Folder of the Markdown files, relative to mkdocs.yml. */
  docsDir: string;
  /** Absent: the navigation follows the file tree. */
  nav?: NavEntry[];
  repoUrl?: string;
  editUri?: string;
  /** Sentences for the log about what was ignored. */
  notes: string[];
}
