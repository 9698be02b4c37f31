import type { Stage } from './Stage';

/** One fault of the table, and what must come of it. */
export interface Scenario {
  /** As in the table: F01 to F48. */
  readonly id: string;
  readonly title: string;
  /** Rejects when the portal does not do what it promises. */
  run(stage: Stage): Promise<void>;
}
