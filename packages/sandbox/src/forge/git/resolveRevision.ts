import { isRefName } from '../names';
import { runGit } from './runGit';

const SHA = /^[0-9a-f]{7,40}$/i;

/** The full commit hash a branch, tag, hash or `HEAD` stands for, or undefined. */
export async function resolveRevision(
  directory: string,
  revision: string,
): Promise<string | undefined> {
  const candidates =
    revision === 'HEAD'
      ? ['HEAD']
      : [`refs/heads/${revision}`, `refs/tags/${revision}`];
  if (SHA.test(revision)) {
    candidates.push(revision);
  }
  if (!isRefName(revision)) {
    return undefined;
  }
  for (const candidate of candidates) {
    const found = await runGit(directory, [
      'rev-parse',
      '--verify',
      '--quiet',
      `${candidate}^{commit}`,
    ]).catch(() => undefined);
    if (found) {
      return found.toString('utf8').trim();
    }
  }
  return undefined;
}

/** Every branch with its commit hash. */
export async function listBranches(
  directory: string,
): Promise<Map<string, string>> {
  const out = await runGit(directory, [
    'for-each-ref',
    '--format=%(objectname) %(refname)',
    'refs/heads',
  ]);
  const branches = new Map<string, string>();
  for (const line of out.toString('utf8').split('\n').filter(Boolean)) {
    const space = line.indexOf(' ');
    branches.set(
      line.slice(space + 1 + 'refs/heads/'.length),
      line.slice(0, space),
    );
  }
  return branches;
}
