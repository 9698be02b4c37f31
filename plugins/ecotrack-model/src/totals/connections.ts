import type { Platform } from '../platform/platform';
import type { Delivery } from '../service/delivery';
import { podsAtMost } from '../service/sizing';

/** Connections PostgreSQL keeps for superusers, replication, backup and metrics. */
const KEPT_FREE = 13;
/** One more connection while the migrations of a new version run. */
const MIGRATION = 1;

/** Connections one service may open at most, of those the cluster accepts. */
export const connectionBudgetOf = ({
  postgres,
}: Pick<Platform, 'postgres'>): number => postgres.maxConnections - KEPT_FREE;

/** Connections the pools of all replicas open at most; those of a whole second set of pods too, where a canary brings it. */
export const connectionsAtMost = (
  poolSize: number,
  maxReplicas: number,
  strategy: Delivery['strategy'],
): number =>
  poolSize *
    (strategy === 'canary'
      ? podsAtMost({ maxReplicas }, strategy)
      : maxReplicas) +
  MIGRATION;
