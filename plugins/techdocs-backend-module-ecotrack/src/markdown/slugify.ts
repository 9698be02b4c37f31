/**
 * The id of a heading, as MkDocs makes it (so that addresses stay when a site
 * changes its builder), except that letters of all scripts are kept.
 */
export function slugify(text: string): string {
  return text
    .normalize('NFC')
    .toLowerCase()
    .replace(/[^\p{L}\p{M}\p{N}_\s-]/gu, '')
    .trim()
    .replace(/[-\s]+/g, '-');
}
