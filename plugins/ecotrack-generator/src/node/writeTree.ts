import { mkdir, readdir } from 'node:fs/promises';
import type { GeneratedFile } from '../core/GeneratedFile';
import type { GeneratedTree } from '../core/GeneratedTree';
import { SERVICE_DOCUMENT } from '../core/compose/documents';
import { LOCK_PATH } from '../lock/lock';
import { asTargetError } from './asTargetError';
import { exists } from './exists';
import { TargetError } from './TargetError';
import { resolveInside } from './resolveInside';
import { STAGING, writeFiles, type WriteReport } from './writeFiles';

/**
 * Writes a generated tree into a folder that is empty, absent, or carries our lock; another folder is refused.
 * The lock is moved into place last, so that a run that is cut off leaves either no lock or a whole tree.
 * Files of class seeded and append-only are never overwritten.
 */
export async function writeTree(
  folder: string,
  tree: GeneratedTree,
  options: { signal?: AbortSignal } = {},
): Promise<WriteReport> {
  await mkdir(folder, { recursive: true }).catch(asTargetError(folder));
  await assertOurs(folder);
  return writeFiles(folder, lockLast(tree.files), {
    ...options,
    keeps: isTeams,
  });
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

function lockLast(files: readonly GeneratedFile[]) {
  return [
    ...files.filter(file => file.path !== LOCK_PATH),
    ...files.filter(file => file.path === LOCK_PATH),
  ];
}

/** The service document is what the caller generates from, so it is written even though the team owns it. */
function isTeams(file: GeneratedFile) {
  return (
    file.path !== SERVICE_DOCUMENT &&
    (file.class === 'seeded' || file.class === 'append-only')
  );
}
