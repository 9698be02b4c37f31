import type { Technology } from '../resources/technology';
import type { HealthState } from '../verdict/state';

/** Type of the documents that search keeps of health. */
export const HEALTH_SEARCH_TYPE = 'platform-health';

/** What search keeps of an entity's health, beside title, text and location. */
export interface HealthSearchFields {
  readonly entityRef: string;
  readonly state: HealthState;
  /** Where it is worst, and why; of many environments the first among equals. */
  readonly technology: Technology;
  readonly environment: string;
  readonly sentence: string;
  /** When it was asked for, ISO 8601. */
  readonly asOf: string;
}
