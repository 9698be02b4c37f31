import { GitOpsLoop } from '../delivery';
import { ObjectStore } from '../kubernetes';
import { Operators } from '../operators';

/** More rounds than any roll-out needs: a world that never rests must not hold the start. */
const MOST_ROUNDS = 50;

/** Lets loop and operators work in turn until nothing changes any more. */
export async function settle(
  loop: GitOpsLoop,
  clusters: Array<{ store: ObjectStore; operators: Operators }>,
): Promise<void> {
  const versions = () =>
    clusters.map(({ store }) => store.resourceVersion).join();
  for (let round = 0; round < MOST_ROUNDS; round++) {
    const before = versions();
    await loop.reconcile();
    await Promise.all(clusters.map(({ operators }) => operators.settled()));
    if (versions() === before) return;
  }
}
