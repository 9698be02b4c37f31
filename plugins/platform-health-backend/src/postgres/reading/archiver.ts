import {
  KubernetesObject,
  required,
  sampleValue,
  valuesBy,
} from '@ecotrack/backstage-plugin-platform-health-node';
import {
  ARCHIVER,
  archiverQuery,
  waitingSegmentsQuery,
} from '../queries/archiving';
import { parametersOf, primaryOf, Reading } from './cluster';

/** How the primary's archiver stands. */
export interface Archiving {
  /** Seconds since it archived a segment. */
  readonly age: number;
  /** Whether it has failed since. */
  readonly isFailing: boolean;
}

/** Throws Unreadable when the primary's series are missing. */
export function archivingOf(
  reading: Reading,
  cluster: KubernetesObject,
): Archiving {
  const primary = primaryOf(cluster);
  const samples = reading.world.samples(archiverQuery, parametersOf(reading));
  const value = (name: string) =>
    sampleValue(
      required(
        samples.find(
          ({ labels }) => labels.__name__ === name && labels.pod === primary,
        ),
        `${name} of ${primary}`,
      ),
    );
  return {
    age: value(ARCHIVER.age),
    isFailing: value(ARCHIVER.failed) - value(ARCHIVER.archived) > 1,
  };
}

/** Complete segments of the primary that wait to be archived. Throws Unreadable. */
export function waitingSegments(
  reading: Reading,
  cluster: KubernetesObject,
): number {
  const primary = primaryOf(cluster);
  return required(
    valuesBy(
      reading.world.samples(waitingSegmentsQuery, parametersOf(reading)),
      'pod',
    ).get(primary),
    `the waiting segments of ${primary}`,
  );
}
