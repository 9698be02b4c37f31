import { ConflictError } from '@backstage/errors';
import type { GeneratedFile } from '@ecotrack/generator';
import { resolveInside } from '@ecotrack/generator/node';
import { readFile } from 'node:fs/promises';

/** Throws ConflictError that names all files of a folder with other content: they are somebody's work. */
export async function refuseOthers(
  folder: string,
  files: readonly GeneratedFile[],
) {
  const others: string[] = [];
  for (const file of files) {
    const found = await readFile(
      await resolveInside(folder, file.path),
      'utf8',
    ).catch(absentFile);
    if (found !== undefined && found !== file.content) others.push(file.path);
  }
  if (others.length === 0) return;
  throw new ConflictError(
    `Files with other content are in the way: ${others.join(
      ', ',
    )}. Remove them, or set "replace" to true.`,
  );
}

function absentFile(error: NodeJS.ErrnoException): undefined {
  if (error.code === 'ENOENT') return undefined;
  throw error;
}
