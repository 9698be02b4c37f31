import type { Rule } from '@ecotrack/backstage-plugin-platform-health-node';
import { cacheHitRatio } from './cacheHitRatio';
import { connections } from './connections';
import { deadlocks } from './deadlocks';
import { disk } from './disk';
import { lockWaits } from './lockWaits';
import { longTransaction } from './longTransaction';
import { slowQueries } from './slowQueries';

/** What the work of the cluster does to it. */
export const loadRules: readonly Rule[] = [
  connections,
  disk,
  longTransaction,
  lockWaits,
  deadlocks,
  cacheHitRatio,
  slowQueries,
];
