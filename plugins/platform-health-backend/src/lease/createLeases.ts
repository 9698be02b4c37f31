import type { LoggerService } from '@backstage/backend-plugin-api';
import type { Knex } from 'knex';
import { randomUUID } from 'node:crypto';
import type { LeaseTerm } from '../memory/Memory';
import { Contender } from './Contender';
import { LeaseRows } from './LeaseRows';
import type { Leases } from './Leases';

export interface LeaseOptions {
  /** From `openDatabase`. */
  readonly knex: Knex;
  readonly logger: LoggerService;
  readonly clusters: readonly string[];
  /** Begin to watch. When it rejects, the lease is given back and tried again. */
  onWon(lease: LeaseTerm): Promise<void>;
  /** Stop to watch. */
  onLost(cluster: string): Promise<void>;
  /** Milliseconds; default 5 s and 15 s. */
  readonly renewEvery?: number;
  readonly expiresAfter?: number;
}

/**
 * Competes for the clusters. While the database is away nobody can win a lease, so a holder goes on until a renewal
 * says that another has it; what it writes late is refused by its term. At the end stop the memory first, which writes
 * under the leases, and then these.
 */
export function createLeases(options: LeaseOptions): Leases {
  const { clusters, renewEvery = 5000, expiresAfter = 15_000 } = options;
  const rows = new LeaseRows(options.knex, randomUUID(), expiresAfter);
  const contenders = new Map(
    clusters.map(cluster => [
      cluster,
      new Contender({ ...options, cluster, rows, renewEvery }),
    ]),
  );
  const all = () => [...contenders.values()];
  return {
    start: () => all().forEach(one => one.start()),
    async stop() {
      await Promise.all(all().map(one => one.stop()));
    },
    held: () => all().flatMap(one => one.held ?? []),
    async lost(cluster) {
      await contenders.get(cluster)?.lose();
    },
  };
}
