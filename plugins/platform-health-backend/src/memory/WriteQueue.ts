import type { LeaseTerm, RememberedReport } from './Memory';
import type { Transition } from './Transition';

/** What one lease has to write: the newest of each subject (undefined: forgotten), and what changed, in order. */
export interface Batch {
  readonly lease: LeaseTerm;
  readonly reports: Map<string, RememberedReport | undefined>;
  transitions: Transition[];
}

/** Writes that wait for the database. Bounded: the newest report of a subject, and so many transitions. */
export class WriteQueue {
  private readonly batches = new Map<string, Batch>();

  constructor(private readonly mostTransitions: number) {}

  get isEmpty(): boolean {
    return this.batches.size === 0;
  }

  /** Adds to what the lease has to write; an older lease of the cluster has nothing to write any more. */
  batchOf(lease: LeaseTerm): Batch {
    const known = this.batches.get(lease.cluster);
    if (known?.lease.term === lease.term) return known;
    const batch: Batch = { lease, reports: new Map(), transitions: [] };
    this.batches.set(lease.cluster, batch);
    return batch;
  }

  addTransition(batch: Batch, transition: Transition): void {
    batch.transitions.push(transition);
    if (batch.transitions.length > this.mostTransitions)
      batch.transitions.shift();
  }

  /** Takes everything out. */
  take(): Batch[] {
    const batches = [...this.batches.values()];
    this.batches.clear();
    return batches;
  }

  /** Puts back what could not be written; what came since is newer. */
  putBack(batch: Batch): void {
    const newer = this.batches.get(batch.lease.cluster);
    if (newer && newer.lease.term !== batch.lease.term) return;
    this.batches.set(batch.lease.cluster, {
      lease: batch.lease,
      reports: new Map([...batch.reports, ...(newer?.reports ?? [])]),
      transitions: [...batch.transitions, ...(newer?.transitions ?? [])].slice(
        -this.mostTransitions,
      ),
    });
  }

  drop(cluster: string): void {
    this.batches.delete(cluster);
  }
}
