import type { Analyzer } from '../mesh/findings/Analyzer';
import { refusedCalls } from './refusedCalls';

/** Calls that are meant and refused all the same. */
export const CALLS_ANALYZERS: readonly Analyzer[] = [refusedCalls];

export { callsAround } from './callsAround';
export { callsBetween, CALLS_KINDS } from './callsBetween';
export type { CallRow, Party } from './CallRow';
export { plannedPod } from './plannedPods';
export type { PodMaker } from './plannedPods';
