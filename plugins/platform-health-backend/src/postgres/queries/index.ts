import type { QueryTemplate } from '@ecotrack/backstage-plugin-platform-health-node';
import {
  connectionsQuery,
  deadlocksQuery,
  lockWaitsQuery,
  longestTransactionQuery,
} from './activity';
import { archiverQuery, waitingSegmentsQuery } from './archiving';
import { synchronousQuery, upQuery } from './availability';
import {
  blocksHitQuery,
  blocksReadQuery,
  sizeQuery,
  slowestStatementQuery,
} from './databases';
import { poolerClientsQuery, poolerWaitingQuery, poolQuery } from './pooler';
import { replayQuery, replicationQuery } from './replication';
import { diskQuery } from './storage';

/** Every query about PostgreSQL. */
export const postgresQueries: readonly QueryTemplate[] = [
  archiverQuery,
  blocksHitQuery,
  blocksReadQuery,
  connectionsQuery,
  deadlocksQuery,
  diskQuery,
  lockWaitsQuery,
  longestTransactionQuery,
  poolQuery,
  poolerClientsQuery,
  poolerWaitingQuery,
  replayQuery,
  replicationQuery,
  sizeQuery,
  slowestStatementQuery,
  synchronousQuery,
  upQuery,
  waitingSegmentsQuery,
];
