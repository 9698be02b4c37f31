import type { Analyzer } from '../mesh/findings/Analyzer';
import { gracePeriod } from './gracePeriod';
import { timeoutChain } from './timeoutChain';

/** Whether each Service answers sooner than who calls it gives up, and ends no sooner than its calls. */
export const TIMEOUT_ANALYZERS: readonly Analyzer[] = [
  timeoutChain,
  gracePeriod,
];
