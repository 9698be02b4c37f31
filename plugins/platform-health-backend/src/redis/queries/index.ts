import type { QueryTemplate } from '@ecotrack/backstage-plugin-platform-health-node';
import { sentinelViewQuery, upQuery } from './availability';
import { clientsQuery, rejectedQuery } from './clients';
import { evictionsQuery, hitsQuery, memoryQuery, missesQuery } from './memory';
import { persistenceQuery } from './persistence';
import {
  lagSecondsQuery,
  linkQuery,
  offsetQuery,
  replicaOffsetQuery,
  replicasQuery,
} from './replication';

/** Every query about Redis. */
export const redisQueries: readonly QueryTemplate[] = [
  clientsQuery,
  evictionsQuery,
  hitsQuery,
  lagSecondsQuery,
  linkQuery,
  memoryQuery,
  missesQuery,
  offsetQuery,
  persistenceQuery,
  rejectedQuery,
  replicaOffsetQuery,
  replicasQuery,
  sentinelViewQuery,
  upQuery,
];
