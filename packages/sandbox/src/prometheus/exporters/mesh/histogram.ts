import type { Labels } from '../../series/Labels';
import type { Observation } from '../Exporter';

/** A histogram of exponentially distributed values: its buckets and its count. */
export function histogram({
  name,
  labels,
  bounds,
  mean,
  count,
}: {
  readonly name: string;
  readonly labels: Labels;
  readonly bounds: readonly number[];
  readonly mean: number;
  /** The counter of one bucket, which holds that part of all values. */
  readonly count: (bound: string, part: number) => number;
}): Observation[] {
  const bucket = (bound: string, part: number) => ({
    name: `${name}_bucket`,
    labels: { ...labels, le: bound },
    value: count(bound, part),
  });
  return [
    ...bounds.map(bound => bucket(String(bound), 1 - Math.exp(-bound / mean))),
    bucket('+Inf', 1),
    { name: `${name}_count`, labels, value: count('all', 1) },
  ];
}
