import { CustomErrorBase } from '@backstage/errors';
import type { LeaseTerm } from './Memory';

/** Another replica watches the cluster now; what this one still had to write is refused. */
export class StaleLeaseError extends CustomErrorBase {
  constructor(lease: LeaseTerm) {
    super(
      `Term ${lease.term} of the lease of cluster ${lease.cluster} is over`,
    );
  }
}
