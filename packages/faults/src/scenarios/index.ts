import type { Scenario } from '../Scenario';
import { EXPIRED } from './expired';

/** The fault table, in its order. */
export const SCENARIOS: readonly Scenario[] = [...EXPIRED];
