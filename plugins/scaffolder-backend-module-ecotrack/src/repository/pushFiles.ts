import { LoggerService } from '@backstage/backend-plugin-api';
import {
  addFiles,
  cloneRepo,
  commitAndPushBranch,
} from '@backstage/plugin-scaffolder-node';
import { copyFile, mkdir } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { Author } from '../config/readAuthor';
import { BRANCH } from './addresses';
import { changedFiles } from './changedFiles';
import type { GitCredentials } from './credentials';

/** What is pushed, whereto, as whom. */
export interface Push {
  /** Clone address; its default branch is pushed to. */
  readonly url: string;
  /** Folder whose files are laid over the repository; nothing is removed. */
  readonly source: string;
  readonly message: string;
  readonly author: Author;
  readonly auth: GitCredentials;
  readonly logger: LoggerService;
  readonly signal?: AbortSignal;
  /** Makes an empty folder to clone into. */
  readonly makeFolder: () => Promise<string>;
}

/**
 * Commits the files of a folder to an existing repository and pushes them. Tells whether there was anything to push.
 * The clone is taken at this moment and only files that differ are written into it, so that nobody's work is undone
 * by an older copy; what another process pushes in between makes git refuse, and the task may be run again.
 */
export async function pushFiles({
  url,
  source,
  message,
  author,
  auth,
  logger,
  signal,
  makeFolder,
}: Push): Promise<boolean> {
  const dir = await makeFolder();
  await cloneRepo({ url, dir, auth, ref: BRANCH, logger });
  const changed = await changedFiles(source, dir);
  if (changed.length === 0) return false;
  for (const filepath of changed) {
    await mkdir(dirname(join(dir, filepath)), { recursive: true });
    await copyFile(join(source, filepath), join(dir, filepath));
    await addFiles({ dir, filepath, auth, logger });
  }
  signal?.throwIfAborted();
  await commitAndPushBranch({
    dir,
    auth,
    logger,
    commitMessage: message,
    gitAuthorInfo: author,
    branch: BRANCH,
  });
  return true;
}
