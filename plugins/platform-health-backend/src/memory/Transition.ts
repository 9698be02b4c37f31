import type { HealthState } from '@ecotrack/backstage-plugin-platform-health-common';

/** A verdict that changed, as it is stored. */
export interface Transition {
  readonly subject: string;
  readonly environment: string;
  /** ISO 8601, UTC. */
  readonly at: string;
  readonly from: HealthState;
  readonly to: HealthState;
  /** Rule of the worst finding; absent when nothing was found. */
  readonly rule?: string;
  readonly sentence: string;
}
