import { LoggerService } from '@backstage/backend-plugin-api';
import { ScmIntegrations } from '@backstage/integration';
import {
  addFiles,
  cloneRepo,
  commitAndPushBranch,
} from '@backstage/plugin-scaffolder-node';
import { BRANCH } from '@ecotrack/backstage-plugin-scaffolder-ecotrack-common';
import type { GeneratedFile } from '@ecotrack/generator';
import { writeFiles } from '@ecotrack/generator/node';
import type { Author } from '../config/readAuthor';
import { requireCredentials } from './credentials';
import { inFreshFolder } from './inFreshFolder';
import { inTurn } from './inTurn';

/** What is pushed, and whereto. */
export interface Push {
  /** Clone address; its default branch is pushed to. */
  readonly url: string;
  /** The files to lay over the repository, chosen by what a fresh clone of it holds; nothing is removed. */
  readonly changesIn: (clone: string) => Promise<readonly GeneratedFile[]>;
  readonly message: string;
  /** Folder that is cloned below. */
  readonly workspacePath: string;
}

/**
 * Commits files to an existing repository and pushes them. Tells whether there was anything to push. The clone is
 * taken at this moment, so that nobody's work is undone by an older copy and a second run pushes nothing; what another
 * process pushes in between makes git refuse, and the task may be run again.
 */
export async function pushFiles(
  { url, changesIn, message, workspacePath }: Push,
  {
    integrations,
    author,
    logger,
    signal,
  }: {
    integrations: ScmIntegrations;
    author: Author;
    logger: LoggerService;
    signal?: AbortSignal;
  },
): Promise<boolean> {
  const auth = await requireCredentials(integrations, url);
  const push = async (dir: string) => {
    await cloneRepo({ url, dir, auth, ref: BRANCH, logger });
    const changes = await changesIn(dir);
    if (changes.length === 0) return false;
    const { written } = await writeFiles(dir, changes, { signal });
    for (const filepath of written) {
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
  };
  return inTurn(url, () => inFreshFolder(workspacePath, '.clone', push));
}
