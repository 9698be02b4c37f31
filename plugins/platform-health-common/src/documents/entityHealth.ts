import type { Finding } from '../verdict/finding';
import type { KeyNumber } from '../verdict/keyNumber';
import type { HealthReport } from '../verdict/report';
import type { MissingSource } from '../verdict/source';
import type { HealthState } from '../verdict/state';
import type { Technology } from '../resources/technology';

/** One technology of an entity in one environment: what a card shows. */
export interface TechnologyHealth {
  readonly technology: Technology;
  readonly environment: string;
  readonly state: HealthState;
  readonly sentence: string;
  /** The worst three; the tab has all. */
  readonly findings: readonly Finding[];
  readonly findingsTotal: number;
  readonly missing: readonly MissingSource[];
  /** Rules that were left out because nobody configured their source; absent when there are none. */
  readonly notAssessed?: number;
  readonly keyNumbers: readonly KeyNumber[];
  readonly asOf?: string;
}

/** `GET /entities/{kind}/{namespace}/{name}`. */
export interface EntityHealth {
  readonly entityRef: string;
  readonly state: HealthState;
  /** Grows with every change of any verdict; also in the ETag. */
  readonly revision: string;
  /** Names in the order of promotion, the first first. */
  readonly environments: readonly string[];
  /** What the entity uses, in every environment it is delivered to; the worst first. */
  readonly technologies: readonly TechnologyHealth[];
}

/** `GET /entities/{kind}/{namespace}/{name}/technologies/{technology}?environment=`: what the tab shows. */
export interface TechnologyDetail {
  readonly entityRef: string;
  readonly technology: Technology;
  readonly environment: string;
  readonly state: HealthState;
  readonly reports: readonly HealthReport[];
}
