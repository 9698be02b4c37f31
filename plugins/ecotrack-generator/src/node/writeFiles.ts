import { chmod, mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { GeneratedFile } from '../core/GeneratedFile';
import { asTargetError } from './asTargetError';
import { exists } from './exists';
import { Moves } from './Moves';
import { resolveFile } from './resolveInside';

export const STAGING = '.ecotrack-staging-';
/** More would not go faster, and an open file costs one of the process's. */
const AT_ONCE = 16;

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
 * Writes files into a folder. All are staged first and then moved into place in their order; a fault on the way
 * takes the moves back, so that the folder is as it was. Places outside, symbolic links and what is no file are
 * refused with a TargetError.
 */
export async function writeFiles(
  folder: string,
  files: readonly GeneratedFile[],
  { signal, keeps = () => false }: WriteOptions = {},
): Promise<WriteReport> {
  await mkdir(folder, { recursive: true }).catch(asTargetError(folder));
  for (const file of files) await resolveFile(folder, file.path);
  const staging = await mkdtemp(join(folder, STAGING)).catch(
    asTargetError(folder),
  );
  try {
    await makeFolders(join(staging, 'new'), files);
    for (let i = 0; i < files.length; i += AT_ONCE) {
      signal?.throwIfAborted();
      await stageAll(join(staging, 'new'), files.slice(i, i + AT_ONCE));
    }
    return await move(folder, staging, files, keeps);
  } finally {
    await rm(staging, { recursive: true, force: true });
  }
}

async function move(
  folder: string,
  staging: string,
  files: readonly GeneratedFile[],
  keeps: (file: GeneratedFile) => boolean,
): Promise<WriteReport> {
  const report = { written: [] as string[], kept: [] as string[] };
  const moves = new Moves(join(staging, 'old'));
  try {
    for (const file of files) {
      const keep = keeps(file);
      // Looked at once more: somebody may have changed the folder since.
      const target = await resolveFile(folder, file.path);
      if (keep && (await exists(target))) {
        report.kept.push(file.path);
        continue;
      }
      await moves.move(join(staging, 'new', file.path), target, file.path);
      report.written.push(file.path);
    }
  } catch (error) {
    await moves.takeBack();
    throw error;
  }
  return report;
}

async function makeFolders(root: string, files: readonly GeneratedFile[]) {
  for (const folder of new Set(files.map(file => dirname(file.path)))) {
    await mkdir(join(root, folder), { recursive: true });
  }
}

/** All have ended when a fault of one is thrown, so that none writes into a folder that is being removed. */
async function stageAll(staging: string, files: readonly GeneratedFile[]) {
  const staged = await Promise.allSettled(
    files.map(file => stage(join(staging, file.path), file)),
  );
  const fault = staged.find(one => one.status === 'rejected');
  if (fault) throw fault.reason;
}

async function stage(place: string, file: GeneratedFile) {
  await writeFile(place, file.content, { flag: 'wx' });
  if (file.executable) await chmod(place, 0o755);
}
