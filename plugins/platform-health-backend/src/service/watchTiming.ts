import type { HealthConfig } from '../config/HealthConfig';
import { DEFAULT_TIMING, WatchTiming } from '../watch/pace/timing';

/** Between the end of patience with a silent watch and the word that it is stale, in seconds. */
const GRACE = 20;

/** Times of the watch layer as the operator has them. */
export const watchTiming = ({ watch }: HealthConfig): WatchTiming => ({
  ...DEFAULT_TIMING,
  answerDeadline: watch.requestTimeout * 1000,
  silence: watch.inactivity * 1000,
  staleAfter: (watch.inactivity + GRACE) * 1000,
  deniedRetry: watch.forbiddenRetry * 1000,
  backoff: [
    Math.min(DEFAULT_TIMING.backoff[0], watch.longestBackoff * 1000),
    watch.longestBackoff * 1000,
  ],
  probe: [
    Math.min(DEFAULT_TIMING.probe[0], watch.longestBackoff * 1000),
    watch.longestBackoff * 500,
  ],
});
