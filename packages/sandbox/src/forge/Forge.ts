import { CommitFile, CommitIdentity } from './git/commitFiles';
import { PushListener } from './repositories/PushEvents';

/** Where a repository lives on the forge. */
export type RepositoryRef = { owner: string; repo: string };

/** A file read at a revision; `path` counts from the root of the repository. */
export type ForgeFile = { path: string; content: string };

/** Files to commit to a branch (`main` when not given). */
export type PushFiles = RepositoryRef & {
  files: CommitFile[];
  /** Paths to delete. */
  removed?: string[];
  message: string;
  branch?: string;
  /** Who commits and when; the forge's own identity when not given. */
  identity?: CommitIdentity;
};

/** A running Git forge and its in-process doors. */
export type Forge = {
  /** `http://127.0.0.1:PORT`, the only spelling of its address. */
  url: string;
  close(): Promise<void>;
  /** Called for each branch that was created, moved or deleted; answers how to unsubscribe. */
  onPush(listener: PushListener): () => void;
  /** Throws ConflictError when it exists, NotFoundError without its organisation. */
  createRepository(
    owner: string,
    name: string,
    description: string,
  ): Promise<void>;
  /** Commits and announces; answers the branch's commit, the old one when nothing changes. */
  pushFiles(push: PushFiles): Promise<{ sha: string }>;
  /** The repository a clone URL means, or undefined when it is none of this forge. */
  locate(repoURL: string): Promise<RepositoryRef | undefined>;
  /** The commit hash of a branch, tag, hash or `HEAD`, or undefined. */
  resolve(ref: RepositoryRef, revision: string): Promise<string | undefined>;
  /** The files below a folder of a commit, or undefined when there is no such folder. */
  readFolder(
    ref: RepositoryRef,
    commit: string,
    path: string,
    options?: { recursive?: boolean; wants?: (path: string) => boolean },
  ): Promise<ForgeFile[] | undefined>;
};
