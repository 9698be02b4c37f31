import type { LeaseTerm } from '../memory/Memory';

/** Which clusters this replica watches. One replica at a time watches a cluster. */
export interface Leases {
  /** Tries to win the leases, and again and again those it has not. */
  start(): void;
  /** Gives the leases back, so that another replica need not wait for their end. */
  stop(): Promise<void>;
  held(): readonly LeaseTerm[];
  /** Ends a lease that was found to be lost, as when a write was refused. */
  lost(cluster: string): Promise<void>;
}
