import { mkdir, rm } from 'node:fs/promises';
import { join } from 'node:path';

/**
 * Runs work on an empty folder of the workspace and removes it afterwards. What a run that was cut off left in it goes
 * first; the scaffolder's own temporary directories stay for ever when the process dies.
 */
export async function inFreshFolder<T>(
  workspacePath: string,
  name: string,
  work: (folder: string) => Promise<T>,
): Promise<T> {
  const folder = join(workspacePath, name);
  const remove = () => rm(folder, { recursive: true, force: true });
  await remove();
  await mkdir(folder, { recursive: true });
  try {
    return await work(folder);
  } finally {
    await remove();
  }
}
