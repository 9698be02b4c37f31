import path from 'node:path';

/**
 * Address of `target` as seen from the page at `fromUrl`; both are relative
 * to the site and not encoded.
 *
 * @param target - a page url (ends with `/` or is '') or a file path
 */
export function relativeHref(fromUrl: string, target: string): string {
  const relative = path.posix.relative(`/${fromUrl}`, `/${target}`);
  const encoded = relative.split('/').map(encodeURIComponent).join('/');
  const isFolder = target === '' || target.endsWith('/');
  if (encoded === '') return './';
  // The leading ./ keeps a name with a colon from reading as a scheme.
  const safe = /^[^/]*(?:%3A|:)/i.test(encoded) ? `./${encoded}` : encoded;
  return isFolder ? `${safe}/` : safe;
}
