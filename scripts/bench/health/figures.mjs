import { median } from '../generate/figures.mjs';

/** The value that so many hundredths of all do not exceed. */
export function percentile(values, hundredths) {
  const sorted = [...values].sort((one, other) => one - other);
  return sorted[Math.max(0, Math.ceil((sorted.length * hundredths) / 100) - 1)];
}

const rounded = value => Number(value.toFixed(1));

/** Of one side: views per second, and how long a view took, each the median of its rounds. */
const sideOf = rounds => ({
  perSecond: median(rounds.map(round => round.perSecond)),
  p50: median(rounds.map(({ took }) => percentile(took, 50))),
  p99: median(rounds.map(({ took }) => percentile(took, 99))),
});

/** How the health backend compares to the Kubernetes plugin, from the rounds of both. */
export function ratios({ stock, own }) {
  const [theirs, ours] = [sideOf(stock), sideOf(own)];
  return {
    viewsRatio: rounded(ours.perSecond / theirs.perSecond),
    p50Ratio: rounded(theirs.p50 / ours.p50),
    p99Ratio: rounded(theirs.p99 / ours.p99),
  };
}

/** How far the rounds of a side lie apart in views per second, in hundredths of their median. */
export function spread(rounds) {
  const all = rounds.map(round => round.perSecond);
  return Math.round(
    (100 * (Math.max(...all) - Math.min(...all))) / median(all),
  );
}

/** In the order and by the names of the last line; what was not measured is null. */
export const FIGURES = [
  'listCallsPerView',
  'viewsRatio',
  'p50Ratio',
  'p99Ratio',
  'hungClusterMs',
  'heapMbPer10k',
  'changeToDocumentP99Ms',
  'fleetMs',
  'reconnects10s',
];

/** The last line. */
export const lastLine = figures =>
  JSON.stringify(
    Object.fromEntries(FIGURES.map(name => [name, figures[name] ?? null])),
  );
