import type { Range } from './samples';

/** What a counter that begins anew has counted before. */
function resets(points: Range['points']): number {
  return points.reduce(
    (sum, { value }, index) =>
      index > 0 && value < points[index - 1].value
        ? sum + points[index - 1].value
        : sum,
    0,
  );
}

/**
 * How much a counter has grown within a range, carried on to the range's bounds where the samples come close to them:
 * `extrapolatedRate` of Prometheus' promql/functions.go.
 */
export function increase({ points, start, end }: Range): number | undefined {
  if (points.length < 2) return undefined;
  const first = points[0];
  const last = points[points.length - 1];
  const growth = last.value - first.value + resets(points);
  const sampled = (last.time - first.time) / 1000;
  const spacing = sampled / (points.length - 1);
  const threshold = spacing * 1.1;

  let toStart = (first.time - start) / 1000;
  const toEnd = (end - last.time) / 1000;
  // a counter is not carried on to below zero
  if (growth > 0 && first.value >= 0)
    toStart = Math.min(toStart, sampled * (first.value / growth));
  const covered =
    sampled +
    (toStart < threshold ? toStart : spacing / 2) +
    (toEnd < threshold ? toEnd : spacing / 2);
  return growth * (covered / sampled);
}

/** The same per second. */
export function rate(range: Range): number | undefined {
  const growth = increase(range);
  return growth === undefined
    ? undefined
    : growth / ((range.end - range.start) / 1000);
}
