import { InputError, NotFoundError } from '@backstage/errors';
import { oneLine } from '../input/oneLine';
import { walkDocs } from '../input/walkDocs';
import { isMarkdown } from '../site/links/pageUrls';

/**
 * The files of a documentation source, relative to `docsDir`.
 *
 * @throws InputError if the folder is missing or holds no page
 */
export async function listFiles(
  inputDir: string,
  docsDir: string,
): Promise<string[]> {
  let files: string[];
  try {
    files = await walkDocs(inputDir, docsDir);
  } catch (error) {
    if (!(error instanceof NotFoundError)) throw error;
    throw new InputError(
      `The docs folder ${oneLine(docsDir)} does not exist; create it with an ` +
        `index.md, or name another one as docs_dir in mkdocs.yml`,
    );
  }
  if (!files.some(isMarkdown)) {
    throw new InputError(
      `The docs folder ${oneLine(docsDir)} holds no Markdown file; add an ` +
        `index.md`,
    );
  }
  return files;
}
