import { execution } from '../QueryError';
import type { Selector } from '../promql/Expression';
import type { Labels } from '../series/Labels';
import type { Series, SeriesStore } from '../series/SeriesStore';

/** A series that says nothing for longer is not there. */
const LOOKBACK = 5 * 60_000;

export type Point = { readonly time: number; readonly value: number };

/** The points of one series in a range. */
export type Range = {
  readonly labels: Labels;
  readonly points: readonly Point[];
  /** Bounds of the range, milliseconds; both belong to it, as in Prometheus 2. */
  readonly start: number;
  readonly end: number;
};

/** Index of the last sample that is not later, -1 when there is none. */
function lastUntil(times: readonly number[], time: number): number {
  let low = 0;
  let high = times.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (times[middle] <= time) low = middle + 1;
    else high = middle;
  }
  return low - 1;
}

function latest(
  { times, values, ends }: Series,
  at: number,
): Point | undefined {
  const index = lastUntil(times, at);
  const time = times[index];
  if (index === -1 || time < at - LOOKBACK) return undefined;
  return ends.some(end => end > time && end <= at)
    ? undefined
    : { time, value: values[index] };
}

/** The latest sample of each series. */
export function instant(
  store: SeriesStore,
  { matchers, offset, range }: Selector,
  time: number,
): Array<{ readonly labels: Labels; readonly point: Point }> {
  if (range !== undefined)
    throw execution('expected type instant vector, got range vector');
  return store.select(matchers).flatMap(series => {
    const point = latest(series, time - offset);
    return point ? [{ labels: series.labels, point }] : [];
  });
}

/** The samples of each series in the selector's range; series without any are left out. */
export function ranges(
  store: SeriesStore,
  { matchers, offset, range = 0 }: Selector,
  time: number,
): Range[] {
  const end = time - offset;
  const start = end - range;
  return store.select(matchers).flatMap(({ labels, times, values }) => {
    const points = times.flatMap((at, index) =>
      at >= start && at <= end ? [{ time: at, value: values[index] }] : [],
    );
    return points.length > 0 ? [{ labels, points, start, end }] : [];
  });
}
