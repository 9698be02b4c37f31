import { runGit } from './runGit';

/** What a commit says about itself; dates are ISO 8601. */
export type CommitFacts = {
  sha: string;
  parents: string[];
  author: { name: string; email: string; date: string };
  committer: { name: string; email: string; date: string };
  message: string;
};

/** Reads one commit by its full hash. */
export async function readCommit(
  directory: string,
  sha: string,
): Promise<CommitFacts> {
  const format = '%P%x00%an%x00%ae%x00%aI%x00%cn%x00%ce%x00%cI%x00%B';
  const out = await runGit(directory, [
    'show',
    '-s',
    `--format=${format}`,
    sha,
  ]);
  const [parents, an, ae, ad, cn, ce, cd, message] = out
    .toString('utf8')
    .split('\0');
  return {
    sha,
    parents: parents.split(' ').filter(Boolean),
    author: { name: an, email: ae, date: ad },
    committer: { name: cn, email: ce, date: cd },
    message: message.trimEnd(),
  };
}
