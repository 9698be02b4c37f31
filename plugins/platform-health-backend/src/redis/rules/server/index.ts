import type { Rule } from '@ecotrack/backstage-plugin-platform-health-node';
import { connections, rejectedConnections } from './clients';
import { evictions } from './evictions';
import { hitRatio } from './hitRatio';
import { memory, noMemoryLimit } from './memory';
import { notAnswering } from './notAnswering';
import {
  appendOnlyFailing,
  appendOnlyOff,
  snapshotFailing,
  snapshotOld,
} from './persistence';

/** What the servers tell of themselves. */
export const serverRules: readonly Rule[] = [
  notAnswering,
  memory,
  noMemoryLimit,
  evictions,
  hitRatio,
  connections,
  rejectedConnections,
  snapshotFailing,
  snapshotOld,
  appendOnlyFailing,
  appendOnlyOff,
];
