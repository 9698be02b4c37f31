import type { Root } from 'hast';
import type { Heading } from '../markdown/Heading';

/** A Markdown page of a site after rendering, before its layout. */
export interface Page {
  /** Path below docs_dir, for example `guide/start.md`. */
  source: string;
  /** Directory URL below the site: '' for the home page, `guide/start/`. */
  url: string;
  title: string;
  /** Sanitized content. */
  tree: Root;
  headings: Heading[];
  /** All ids on the page, the targets of links with a fragment. */
  anchors: Set<string>;
}
