import {
  chmod,
  lstat,
  mkdir,
  mkdtemp,
  rename,
  rm,
  writeFile,
} from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { GeneratedFile } from '../core/GeneratedFile';
import { resolveInside } from './resolveInside';

export const STAGING = '.ecotrack-staging-';

/** What became of the files, as paths below the folder. */
export interface WriteReport {
  readonly written: readonly string[];
  /** Files that were there already and belong to the team. */
  readonly kept: readonly string[];
}

export interface WriteOptions {
  readonly signal?: AbortSignal;
  /** Whether a file that is there already stays as it is. */
  readonly keeps?: (file: GeneratedFile) => boolean;
}

/**
 * Writes files into a folder. All are staged first and then moved into place in their order, so that a fault
 * before the first move leaves the folder as it was. Places outside and symbolic links are refused.
 */
export async function writeFiles(
  folder: string,
  files: readonly GeneratedFile[],
  { signal, keeps = () => false }: WriteOptions = {},
): Promise<WriteReport> {
  await mkdir(folder, { recursive: true });
  const targets = await Promise.all(
    files.map(file => resolveInside(folder, file.path)),
  );
  const report = { written: [] as string[], kept: [] as string[] };
  const staging = await mkdtemp(join(folder, STAGING));
  try {
    for (const file of files) {
      signal?.throwIfAborted();
      await stage(staging, file);
    }
    for (const [i, file] of files.entries()) {
      if (keeps(file) && (await exists(targets[i]))) {
        report.kept.push(file.path);
        continue;
      }
      await mkdir(dirname(targets[i]), { recursive: true });
      await rename(join(staging, file.path), targets[i]);
      report.written.push(file.path);
    }
  } finally {
    await rm(staging, { recursive: true, force: true });
  }
  return report;
}

async function stage(staging: string, file: GeneratedFile) {
  const place = join(staging, file.path);
  await mkdir(dirname(place), { recursive: true });
  await writeFile(place, file.content, { flag: 'wx' });
  if (file.executable) await chmod(place, 0o755);
}

/** Whether something stands at a path, a dangling link included. */
export function exists(path: string): Promise<boolean> {
  return lstat(path).then(
    () => true,
    () => false,
  );
}
