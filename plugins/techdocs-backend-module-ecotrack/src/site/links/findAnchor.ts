import { slugify } from '../../markdown/slugify';

/**
 * Finds the id that a fragment means: as written, as an id of the author (those
 * carry a prefix), or written the way GitHub builds heading ids.
 */
export function findAnchor(
  anchors: Set<string>,
  fragment: string,
): string | undefined {
  const slug = slugify(fragment);
  const candidates = [
    fragment,
    `user-content-${fragment}`,
    slug,
    `${slug}-section`,
    slug.replace(/-(\d+)$/, '_$1'),
  ];
  return candidates.find(candidate => anchors.has(candidate));
}
