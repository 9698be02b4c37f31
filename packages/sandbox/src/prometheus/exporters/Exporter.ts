import type { PlatformEnvironment } from '@ecotrack/model';
import type { ObjectStore } from '../../kubernetes';
import type { Labels } from '../series/Labels';
import type { KnobBoard } from '../world/KnobBoard';
import type { Integrals } from './Integrals';

/** One line of a scrape. */
export type Observation = {
  readonly name: string;
  readonly labels: Labels;
  readonly value: number;
};

/** What an exporter looks at. */
export type Scrape = {
  readonly store: ObjectStore;
  /** The environments that live in this cluster. */
  readonly environments: readonly PlatformEnvironment[];
  readonly knobs: KnobBoard;
  /** What has grown since the last scrape. */
  readonly integrals: Integrals;
  /** The moment of the scrape, milliseconds since 1970. */
  readonly now: number;
};

/** The metrics that the exporters of one technology tell at one moment, in the names and labels of the real ones. */
export type Exporter = (scrape: Scrape) => Observation[];

/** Observations with the same labels, by name. */
export const observations = (
  labels: Labels,
  values: Readonly<Record<string, number>>,
): Observation[] =>
  Object.entries(values).map(([name, value]) => ({ name, labels, value }));
