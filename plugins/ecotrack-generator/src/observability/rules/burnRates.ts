import type { Service } from '@ecotrack/model';

/** How fast the error budget of 30 days is spent: `factor` times as fast as it may be. */
interface Pair {
  readonly factor: number;
  readonly long: string;
  readonly short: string;
}

/** Pairs of the SRE Workbook, chapter 5: 2 % of the budget in an hour, 5 % in six hours. */
const FAST: readonly Pair[] = [
  { factor: 14.4, long: '1h', short: '5m' },
  { factor: 6, long: '6h', short: '30m' },
];
/** 10 % of the budget in one day or three. */
const SLOW: readonly Pair[] = [
  { factor: 3, long: '1d', short: '2h' },
  { factor: 1, long: '3d', short: '6h' },
];
export const WINDOWS: readonly string[] = [
  ...new Set([...FAST, ...SLOW].flatMap(({ long, short }) => [short, long])),
];

/** A loose objective has a budget of which no outage spends 14 times as much: half of all requests is enough then. */
const MOST = 0.5;

/** Share of requests that may be slower than the objective of latency. */
export const SLOW_BUDGET = 0.01;

/** Share of requests that may fail. */
export const errorBudget = ({ spec }: Service) =>
  1 - spec.observability.slo.availability / 100;

/** A ratio as recorded over a window, see `recordings`. */
export type Ratio =
  | 'service:http_errors:ratio_rate'
  | 'service:http_slow:ratio_rate';

/** Both windows of a pair have to burn: the long one proves that it matters, the short one that it goes on. */
const burning =
  (pairs: readonly Pair[]) =>
  (service: Service, ratio: Ratio, budget: number): string => {
    const of = `{namespace="$namespace",service="${service.metadata.name}"}`;
    return pairs
      .map(({ factor, long, short }) => {
        const bound = Number(Math.min(factor * budget, MOST).toPrecision(6));
        return `${ratio}${long}${of} > ${bound} and ${ratio}${short}${of} > ${bound}`;
      })
      .join('\nor\n');
  };

export const burnsFast = burning(FAST);
export const burnsSlowly = burning(SLOW);
