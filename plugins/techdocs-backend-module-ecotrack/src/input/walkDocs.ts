import { readdir } from 'node:fs/promises';
import path from 'node:path';
import { InputError, NotAllowedError } from '@backstage/errors';
import { oneLine } from './oneLine';
import { resolveInside } from './resolveInside';

const MAX_FILES = 10_000;
const MAX_DEPTH = 32;

/**
 * Lists all files below `docsDir` (itself below `inputDir`) as sorted paths
 * relative to it, with `/` between the parts. Names that start with a dot are
 * left out, as MkDocs does.
 *
 * @throws NotAllowedError naming every symlink and special file found
 * @throws InputError if there are too many files or levels
 */
export async function walkDocs(
  inputDir: string,
  docsDir: string,
): Promise<string[]> {
  const root = await resolveInside(inputDir, docsDir);
  const files: string[] = [];
  const refused: string[] = [];

  async function visit(relative: string, depth: number): Promise<void> {
    if (depth > MAX_DEPTH) {
      throw new InputError(
        `The docs are nested deeper than ${MAX_DEPTH} folders at ` +
          `${oneLine(relative)}; flatten them`,
      );
    }
    const entries = await readdir(path.join(root, relative), {
      withFileTypes: true,
    });
    for (const entry of entries) {
      const child = relative ? `${relative}/${entry.name}` : entry.name;
      if (entry.name.startsWith('.')) continue;
      if (entry.isDirectory()) await visit(child, depth + 1);
      else if (entry.isFile()) files.push(child);
      else refused.push(child);
      if (files.length > MAX_FILES) {
        throw new InputError(
          `The docs hold more than ${MAX_FILES} files; keep large assets ` +
            `outside ${oneLine(docsDir)}`,
        );
      }
    }
  }

  await visit('', 0);
  if (refused.length > 0) {
    throw new NotAllowedError(
      `The docs hold symbolic links or special files, which are never ` +
        `followed; replace them by copies: ${refused.map(oneLine).join(', ')}`,
    );
  }
  return files.sort();
}
