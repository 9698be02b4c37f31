import { readFile, rename, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { ConflictError, InputError, NotFoundError } from '@backstage/errors';
import { CommitIdentity } from '../git/commitFiles';
import { mergeBranches } from '../git/mergeBranches';
import { listBranches } from '../git/resolveRevision';
import { Repository } from './RepositoryStore';

/** A request to merge branch `head` into branch `base` of the same repository. */
export type PullRequest = {
  number: number;
  title: string;
  body: string;
  head: string;
  base: string;
  headSha: string;
  state: 'open' | 'closed';
  merged: boolean;
  mergeCommitSha?: string;
  createdAt: string;
  mergedAt?: string;
};

const FILE = 'pulls.json';

/** The pull requests of one repository, kept beside its objects. */
export class PullRequests {
  constructor(
    private readonly repository: Repository,
    private readonly now: () => string,
  ) {}

  async list(): Promise<PullRequest[]> {
    const file = join(this.repository.directory, FILE);
    const text = await readFile(file, 'utf8').catch(() => '[]');
    const pulls = JSON.parse(text) as PullRequest[];
    const branches = await listBranches(this.repository.directory);
    return pulls.map(pull =>
      pull.state === 'open'
        ? { ...pull, headSha: branches.get(pull.head) ?? pull.headSha }
        : pull,
    );
  }

  /** Throws NotFoundError. */
  async get(number: number): Promise<PullRequest> {
    const pull = (await this.list()).find(item => item.number === number);
    if (!pull) {
      throw new NotFoundError(`pull request ${number} does not exist`);
    }
    return pull;
  }

  /** Throws InputError, NotFoundError or ConflictError. */
  async open(
    wish: Pick<PullRequest, 'title' | 'body' | 'head' | 'base'>,
  ): Promise<PullRequest> {
    if (wish.title.trim() === '') {
      throw new InputError('title: a pull request needs one; give a sentence');
    }
    const branches = await listBranches(this.repository.directory);
    for (const field of ['head', 'base'] as const) {
      if (!branches.has(wish[field])) {
        throw new NotFoundError(
          `${field}: branch '${wish[field]}' does not exist; push it first`,
        );
      }
    }
    const pulls = await this.list();
    const same = pulls.find(
      pull =>
        pull.state === 'open' &&
        pull.head === wish.head &&
        pull.base === wish.base,
    );
    if (same) {
      throw new ConflictError(
        `pull request already exists for these targets: #${same.number}`,
      );
    }
    const pull: PullRequest = {
      ...wish,
      number: pulls.length + 1,
      headSha: branches.get(wish.head) ?? '',
      state: 'open',
      merged: false,
      createdAt: this.now(),
    };
    await this.save([...pulls, pull]);
    return pull;
  }

  /** Merges for real; throws ConflictError when it is closed or git cannot merge. */
  async merge(number: number, identity: CommitIdentity): Promise<PullRequest> {
    const pull = await this.get(number);
    const branches = await listBranches(this.repository.directory);
    const base = branches.get(pull.base);
    const head = branches.get(pull.head);
    if (pull.state !== 'open' || !base || !head) {
      throw new ConflictError(`pull request ${number} is not open any more`);
    }
    const mergeCommitSha = await mergeBranches(this.repository.directory, {
      base: { branch: pull.base, sha: base },
      head,
      message: `Merge pull request '${pull.title}' (#${number}) from ${pull.head} into ${pull.base}`,
      identity,
    });
    const merged: PullRequest = {
      ...pull,
      headSha: head,
      state: 'closed',
      merged: true,
      mergeCommitSha,
      mergedAt: this.now(),
    };
    const pulls = await this.list();
    await this.save(
      pulls.map(item => (item.number === number ? merged : item)),
    );
    return merged;
  }

  private async save(pulls: PullRequest[]): Promise<void> {
    const file = join(this.repository.directory, FILE);
    await writeFile(`${file}.new`, JSON.stringify(pulls));
    await rename(`${file}.new`, file);
  }
}
