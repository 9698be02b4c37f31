import type { UrlReaderService } from '@backstage/backend-plugin-api';
import { isError } from '@backstage/errors';

/** Whether a file is in a repository, by its page. Throws what the reader says when the forge does not tell. */
export async function isThere(
  url: string,
  reader: UrlReaderService,
): Promise<boolean> {
  try {
    await reader.readUrl(url);
    return true;
  } catch (error) {
    if (isError(error) && error.name === 'NotFoundError') return false;
    throw error;
  }
}
