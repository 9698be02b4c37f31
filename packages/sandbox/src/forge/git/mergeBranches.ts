import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ConflictError } from '@backstage/errors';
import { CommitIdentity } from './commitFiles';
import { runGit } from './runGit';

/**
 * Merges one commit into a branch with a merge commit, as a forge does, and moves the branch.
 * A temporary work tree is used because merging without one needs a newer git than many have.
 * Throws ConflictError when git cannot merge.
 */
export async function mergeBranches(
  directory: string,
  merge: {
    base: { branch: string; sha: string };
    head: string;
    message: string;
    identity: CommitIdentity;
  },
): Promise<string> {
  const { base, head, message, identity } = merge;
  const folder = await mkdtemp(join(tmpdir(), 'ecotrack-merge-'));
  const tree = join(folder, 'tree');
  const environment = {
    GIT_AUTHOR_NAME: identity.name,
    GIT_AUTHOR_EMAIL: identity.email,
    GIT_AUTHOR_DATE: identity.date,
    GIT_COMMITTER_NAME: identity.name,
    GIT_COMMITTER_EMAIL: identity.email,
    GIT_COMMITTER_DATE: identity.date,
  };
  try {
    await runGit(directory, ['worktree', 'add', '--detach', tree, base.sha]);
    await runGit(tree, ['merge', '--no-ff', '-m', message, head], {
      environment,
    }).catch(error => {
      throw new ConflictError('the branches cannot be merged', error);
    });
    const out = await runGit(tree, ['rev-parse', 'HEAD']);
    const sha = out.toString('utf8').trim();
    await runGit(directory, [
      'update-ref',
      `refs/heads/${base.branch}`,
      sha,
      base.sha,
    ]);
    return sha;
  } finally {
    await rm(folder, { recursive: true, force: true });
    await runGit(directory, ['worktree', 'prune']).catch(() => {});
  }
}
