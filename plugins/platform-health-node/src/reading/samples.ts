import { Unreadable } from '../facts/SourceMissing';
import type { Sample } from '../facts/QueryTemplate';

/** Value of one sample. Throws Unreadable for NaN and infinity: they are no number to judge by. */
export function sampleValue(sample: Sample): number {
  if (Number.isFinite(sample.value)) return sample.value;
  throw new Unreadable('the query gave no number', 'no-data');
}

/** Value of a query that gives one series. Throws Unreadable for none, which is not zero, and for several. */
export function singleValue(samples: readonly Sample[]): number {
  if (samples.length === 1) return sampleValue(samples[0]);
  throw samples.length === 0
    ? new Unreadable('the query gave no series', 'no-data')
    : new Unreadable(`the query gave ${samples.length} series instead of one`);
}

/** Values by a label, for queries that give one series for each. Throws Unreadable. */
export const valuesBy = (
  samples: readonly Sample[],
  label: string,
): ReadonlyMap<string, number> =>
  new Map(
    samples.map(sample => {
      const key = sample.labels[label];
      if (key === undefined)
        throw new Unreadable(`a series has no label ${label}`);
      return [key, sampleValue(sample)];
    }),
  );
