import { dropLabels, labelKey, NAME } from '../series/Labels';
import type { Element } from './Value';

type Bucket = { readonly upperBound: number; readonly count: number };

const LE = 'le';

function upperBoundOf(text: string | undefined): number | undefined {
  if (text === undefined || text === '') return undefined;
  if (/^[+]?inf$/i.test(text)) return Infinity;
  const value = Number(text);
  return Number.isNaN(value) ? undefined : value;
}

/** Buckets by growing bound, those of one bound added up, none with less than the one before; NaN stays where it is. */
function orderly(buckets: readonly Bucket[]): Bucket[] {
  const sums = new Map<number, number>();
  for (const { upperBound, count } of buckets)
    sums.set(upperBound, (sums.get(upperBound) ?? 0) + count);
  const sorted = [...sums].sort(([a], [b]) => a - b);
  let [[, highest]] = sorted;
  return sorted.map(([upperBound, count]) => {
    if (count > highest) highest = count;
    return { upperBound, count: count < highest ? highest : count };
  });
}

/** The first bucket that holds the rank, by halves as Prometheus searches; the number of buckets when there is none. */
function firstWith(rank: number, buckets: readonly Bucket[]): number {
  let low = 0;
  let high = buckets.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (buckets[middle].count >= rank) high = middle;
    else low = middle + 1;
  }
  return low;
}

/** `bucketQuantile` of Prometheus' promql/quantile.go. */
function quantileOf(quantile: number, raw: readonly Bucket[]): number {
  if (Number.isNaN(quantile)) return NaN;
  if (quantile < 0) return -Infinity;
  if (quantile > 1) return Infinity;
  const buckets = orderly(raw);
  const all = buckets[buckets.length - 1];
  if (all.upperBound !== Infinity || buckets.length < 2) return NaN;
  if (all.count === 0) return NaN;
  const rank = quantile * all.count;
  const found = firstWith(rank, buckets.slice(0, -1));
  if (found === buckets.length - 1) return buckets[found - 1].upperBound;
  const { upperBound, count } = buckets[found];
  if (found === 0 && upperBound <= 0) return upperBound;
  const below = found > 0 ? buckets[found - 1] : { upperBound: 0, count: 0 };
  return (
    below.upperBound +
    (upperBound - below.upperBound) *
      ((rank - below.count) / (count - below.count))
  );
}

/** Quantiles of histograms, one for each set of labels besides `le`. */
export function histogramQuantile(
  quantile: number,
  elements: readonly Element[],
): Element[] {
  const histograms = new Map<
    string,
    { labels: Element['labels']; buckets: Bucket[] }
  >();
  for (const { labels, value } of elements) {
    const upperBound = upperBoundOf(labels[LE]);
    if (upperBound === undefined) continue;
    const rest = dropLabels(labels, [LE, NAME]);
    const key = labelKey(rest);
    const histogram = histograms.get(key) ?? { labels: rest, buckets: [] };
    histogram.buckets.push({ upperBound, count: value });
    histograms.set(key, histogram);
  }
  return [...histograms.values()].map(({ labels, buckets }) => ({
    labels,
    value: quantileOf(quantile, buckets),
  }));
}
