import {
  DEFAULT_TIMING,
  type WatchTiming,
} from '@ecotrack/backstage-plugin-platform-health-backend';

/** Clocks run so many times faster than in production; all ratios are kept. */
export const SCALE = 20;

/** A time of production as it is here, in milliseconds. */
export const scaled = (milliseconds: number): number => milliseconds / SCALE;

const pair = ([first, last]: readonly [number, number]) =>
  [scaled(first), scaled(last)] as const;

/**
 * For an answer: a fifth of production's ten seconds. It is the one time that is not as fast as the clock, because the
 * work in it is not either; to be later than it should is to be stale later, so no promise gets easier to keep.
 */
export const ANSWER_DEADLINE = DEFAULT_TIMING.answerDeadline / 5;

/** The times of the watch layer, faster. */
export const SCALED_TIMING: WatchTiming = {
  answerDeadline: ANSWER_DEADLINE,
  // whole seconds on the wire
  watchSeconds: [15, 30],
  silence: scaled(DEFAULT_TIMING.silence),
  staleAfter: scaled(DEFAULT_TIMING.staleAfter),
  steadyAfter: scaled(DEFAULT_TIMING.steadyAfter),
  backoff: pair(DEFAULT_TIMING.backoff),
  probe: pair(DEFAULT_TIMING.probe),
  deniedRetry: scaled(DEFAULT_TIMING.deniedRetry),
  absentRetry: scaled(DEFAULT_TIMING.absentRetry),
};
