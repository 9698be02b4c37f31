import type { ResourceRef } from '../resources/resourceRef';
import type { Details } from '../details';
import type { Certificate } from './certificate';
import type { Finding, NotAssessed } from './finding';
import type { KeyNumber } from './keyNumber';
import type { MissingSource } from './source';
import type { HealthState } from './state';

/** The verdict on one resource in one cluster. */
export interface HealthReport {
  readonly resource: ResourceRef;
  /** Worst of the findings; `unknown` when a source is missing and nothing worse is known. */
  readonly state: HealthState;
  /** The verdict in one sentence, such as "3 of 3 instances ready" or "Healthy as far as seen; ...". */
  readonly sentence: string;
  /** The worst first. */
  readonly findings: readonly Finding[];
  /** Configured sources that did not tell. */
  readonly missing: readonly MissingSource[];
  readonly notAssessed: readonly NotAssessed[];
  readonly keyNumbers: readonly KeyNumber[];
  readonly certificates: readonly Certificate[];
  /** What the entity tab draws; absent when nothing is known. */
  readonly details?: Details;
  /** Age of the oldest object or sample in it, ISO 8601; absent when nothing is known. */
  readonly asOf?: string;
}
