import { Sentence } from '../toolchain/Sentence.mjs';
import { spawned } from '../toolchain/spawn.mjs';

/** Files that differ from a revision, committed or not. */
export async function changedSince(revision) {
  const git = args =>
    spawned('git', args, { stdio: ['ignore', 'pipe', 'pipe'] });
  const [diff, untracked] = await Promise.all([
    git(['diff', '--name-only', revision, '--']),
    git(['ls-files', '--others', '--exclude-standard']),
  ]);
  if (diff.code !== 0) {
    throw new Sentence(
      `git does not know the revision ${JSON.stringify(revision)}.`,
      2,
    );
  }
  return `${diff.stdout}${untracked.stdout}`.split('\n').filter(Boolean);
}
