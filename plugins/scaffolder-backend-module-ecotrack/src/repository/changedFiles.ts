import { readFile, readdir } from 'node:fs/promises';
import { join, relative, sep } from 'node:path';

/**
 * Files of a folder, as paths below it, that are absent or have other content in a second one. Links and git's own
 * folder are passed over: nothing of either is for a repository.
 */
export async function changedFiles(
  source: string,
  target: string,
): Promise<string[]> {
  const entries = await readdir(source, {
    recursive: true,
    withFileTypes: true,
  });
  const changed: string[] = [];
  for (const entry of entries) {
    const path = relative(source, join(entry.parentPath, entry.name));
    if (!entry.isFile() || path.split(sep).includes('.git')) continue;
    const [wanted, found] = await Promise.all([
      readFile(join(source, path)),
      readFile(join(target, path)).catch(() => undefined),
    ]);
    if (!found || !wanted.equals(found)) changed.push(path);
  }
  return changed.sort();
}
