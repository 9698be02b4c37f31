import { DATA_CONFLICTS } from '../data/conflicts';
import { MESH_ANALYZERS } from '../mesh/findings';
import type { Analyzer } from '../mesh/findings/Analyzer';

export const ALL: readonly Analyzer[] = [
  ...Object.values(MESH_ANALYZERS).flat(),
  ...DATA_CONFLICTS,
];
