import { runGit } from './runGit';

/** One entry of a tree; `path` counts from the root of the repository, `size` is in bytes. */
export type TreeEntry = {
  path: string;
  mode: string;
  type: 'blob' | 'tree' | 'commit';
  sha: string;
  size: number;
};

async function lsTree(directory: string, args: string[]): Promise<TreeEntry[]> {
  const out = await runGit(
    directory,
    ['ls-tree', '-z', '-l', '--full-tree', ...args],
    { environment: { GIT_LITERAL_PATHSPECS: '1' } },
  );
  return out
    .toString('utf8')
    .split('\0')
    .filter(Boolean)
    .map(line => {
      const tab = line.indexOf('\t');
      const [mode, type, sha, size] = line.slice(0, tab).split(/ +/);
      return {
        path: line.slice(tab + 1),
        mode,
        type: type as TreeEntry['type'],
        sha,
        size: size === '-' ? 0 : Number(size),
      };
    });
}

/** The entry at a path of a commit, or undefined; the empty path is the root tree. */
export async function findEntry(
  directory: string,
  commit: string,
  path: string,
): Promise<TreeEntry | undefined> {
  if (path === '') {
    return { path, mode: '040000', type: 'tree', sha: commit, size: 0 };
  }
  const entries = await lsTree(directory, [commit, '--', path]);
  return entries.find(entry => entry.path === path);
}

/** What a folder of a commit holds; with `recursive`, all files below it. */
export async function listFolder(
  directory: string,
  commit: string,
  path: string,
  options: { recursive?: boolean } = {},
): Promise<TreeEntry[]> {
  const flags = options.recursive ? ['-r'] : [];
  return lsTree(directory, [
    ...flags,
    commit,
    ...(path === '' ? [] : ['--', `${path}/`]),
  ]);
}

/** The bytes of several blobs, by their hashes, in one git process. */
export async function readBlobs(
  directory: string,
  shas: string[],
): Promise<Map<string, Buffer>> {
  const blobs = new Map<string, Buffer>();
  if (shas.length === 0) {
    return blobs;
  }
  const out = await runGit(directory, ['cat-file', '--batch'], {
    input: shas.map(sha => `${sha}\n`).join(''),
  });
  let at = 0;
  while (at < out.length) {
    const end = out.indexOf(0x0a, at);
    const [sha, , size] = out.toString('utf8', at, end).split(' ');
    const length = Number(size);
    blobs.set(sha, out.subarray(end + 1, end + 1 + length));
    at = end + 1 + length + 1;
  }
  return blobs;
}
