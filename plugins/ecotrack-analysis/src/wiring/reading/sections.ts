import type { End } from '../Wiring';
import type { WiringFile } from './readWiring';

/** What TechDocs makes of a heading. */
const anchorOf = (heading: string) =>
  heading
    .toLowerCase()
    .replace(/[^\w\s-]/g, '')
    .trim()
    .replace(/[\s-]+/g, '-');

/** Headings of a page of the documentation, as page and anchor: `runbooks/kafka/#outbox-waits`. */
export function sectionsOf({ path, content }: WiringFile): End[] {
  const page = /^docs\/(.+)\.md$/.exec(path)?.[1];
  if (!page) return [];
  return [...content.matchAll(/^#{2,6} +(.+)$/gm)].map(
    ([written, heading]) => ({
      file: path,
      field: written,
      value: `${page}/#${anchorOf(heading)}`,
    }),
  );
}
