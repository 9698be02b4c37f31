import type { Platform } from '../platform/platform';

/** Connections PostgreSQL keeps for superusers, replication, backup and metrics. */
const KEPT_FREE = 13;
/** One more connection while the migrations of a new version run. */
const MIGRATION = 1;

/** Connections one service may open at most, of those the cluster accepts. */
export const connectionBudgetOf = ({
  postgres,
}: Pick<Platform, 'postgres'>): number => postgres.maxConnections - KEPT_FREE;

/** Connections the pools of all replicas open at most. */
export const connectionsAtMost = (
  poolSize: number,
  maxReplicas: number,
): number => poolSize * maxReplicas + MIGRATION;
