import {
  chmod,
  lstat,
  mkdir,
  mkdtemp,
  readdir,
  rename,
  rm,
  writeFile,
} from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { GeneratedFile } from '../core/GeneratedFile';
import type { GeneratedTree } from '../core/GeneratedTree';
import { SERVICE_DOCUMENT } from '../core/documents';
import { LOCK_PATH } from '../lock/lock';
import { TargetError } from './TargetError';
import { resolveInside } from './resolveInside';

const STAGING = '.ecotrack-staging-';

/** What became of the files, as paths below the folder. */
export interface WriteReport {
  readonly written: readonly string[];
  /** Files that belong to the team and were there already. */
  readonly kept: readonly string[];
}

/**
 * Writes a generated tree into a folder that is empty, absent, or carries our lock; another folder is refused.
 * Everything is staged first and then moved into place, the lock last, so that a run that is cut off
 * leaves either no lock or a whole tree. Files of class seeded and append-only are never overwritten.
 */
export async function writeTree(
  folder: string,
  tree: GeneratedTree,
  options: { signal?: AbortSignal } = {},
): Promise<WriteReport> {
  await mkdir(folder, { recursive: true });
  await assertOurs(folder);
  const targets = new Map<string, string>();
  for (const file of tree.files)
    targets.set(file.path, await resolveInside(folder, file.path));

  const staging = await mkdtemp(join(folder, STAGING));
  const report = { written: [] as string[], kept: [] as string[] };
  try {
    for (const file of tree.files) {
      options.signal?.throwIfAborted();
      await stage(staging, file);
    }
    for (const file of lockLast(tree.files)) {
      const target = targets.get(file.path)!;
      if (isTeams(file) && (await exists(target))) {
        report.kept.push(file.path);
        continue;
      }
      await mkdir(dirname(target), { recursive: true });
      await rename(join(staging, file.path), target);
      report.written.push(file.path);
    }
  } finally {
    await rm(staging, { recursive: true, force: true });
  }
  return report;
}

async function assertOurs(folder: string) {
  const entries = (await readdir(folder)).filter(
    name => name !== '.git' && !name.startsWith(STAGING),
  );
  if (
    entries.length === 0 ||
    (await exists(await resolveInside(folder, LOCK_PATH)))
  )
    return;
  throw new TargetError(
    folder,
    'target/foreign',
    `The folder ${folder} is not empty and carries no ${LOCK_PATH}.`,
    'Choose an empty folder, or one that was generated before.',
  );
}

async function stage(staging: string, file: GeneratedFile) {
  const place = join(staging, file.path);
  await mkdir(dirname(place), { recursive: true });
  await writeFile(place, file.content, { flag: 'wx' });
  if (file.executable) await chmod(place, 0o755);
}

const lockLast = (files: readonly GeneratedFile[]) => [
  ...files.filter(file => file.path !== LOCK_PATH),
  ...files.filter(file => file.path === LOCK_PATH),
];

/** The service document is what the caller generates from, so it is written even though the team owns it. */
const isTeams = (file: GeneratedFile) =>
  file.path !== SERVICE_DOCUMENT &&
  (file.class === 'seeded' || file.class === 'append-only');

const exists = (path: string) =>
  lstat(path).then(
    () => true,
    () => false,
  );
