import { listBranches } from '../git/resolveRevision';
import { Repository } from './RepositoryStore';

/** A branch that was created, moved or deleted. */
export type PushEvent = { owner: string; repo: string; branch: string };

export type PushListener = (event: PushEvent) => void;

/** Tells listeners which branches a piece of work has moved, and lets one writer at a time work. */
export class PushEvents {
  private readonly listeners = new Set<PushListener>();
  private readonly queues = new Map<string, Promise<unknown>>();

  subscribe(listener: PushListener): () => void {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  }

  /** Runs work on one repository after the work before it, then announces moved branches. */
  async during<T>(repository: Repository, work: () => Promise<T>): Promise<T> {
    const { directory } = repository;
    const before = this.queues.get(directory) ?? Promise.resolve();
    const mine = before
      .catch(() => {})
      .then(async () => {
        const old = await listBranches(directory);
        try {
          return await work();
        } finally {
          this.announce(repository, old, await listBranches(directory));
        }
      });
    this.queues.set(directory, mine);
    try {
      return await mine;
    } finally {
      if (this.queues.get(directory) === mine) {
        this.queues.delete(directory);
      }
    }
  }

  private announce(
    { owner, name }: Repository,
    before: Map<string, string>,
    after: Map<string, string>,
  ): void {
    for (const branch of new Set([...before.keys(), ...after.keys()])) {
      if (before.get(branch) !== after.get(branch)) {
        for (const listener of [...this.listeners]) {
          listener({ owner, repo: name, branch });
        }
      }
    }
  }
}
