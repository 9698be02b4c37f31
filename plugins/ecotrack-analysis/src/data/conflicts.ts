import { mtlsMismatch } from '../mesh/findings/destinations/mtlsMismatch';
import type { Analyzer } from '../mesh/findings/Analyzer';
import { headlessPorts } from './headlessPorts';
import { kafkaConflicts } from './kafka';
import { postgresConflicts } from './postgres';
import { redisConflicts } from './redis';
import { unenforcedStrict } from './unenforced';

/** Where the mesh and the data services are in each other's way. */
export const DATA_CONFLICTS: readonly Analyzer[] = [
  postgresConflicts,
  redisConflicts,
  kafkaConflicts,
  headlessPorts,
  unenforcedStrict,
  mtlsMismatch,
];
