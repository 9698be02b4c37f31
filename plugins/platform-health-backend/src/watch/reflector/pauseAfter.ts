import type { Backoff } from '../pace/Backoff';
import { jittered, type WatchTiming } from '../pace/timing';
import type { Trouble } from '../Trouble';

export interface PauseOptions {
  readonly timing: WatchTiming;
  readonly random: () => number;
  readonly backoff: Backoff;
  readonly failuresInARow: number;
  /** Milliseconds until a cluster that is down is asked again; 0 when it is not down. */
  readonly untilProbe: number;
}

/** Milliseconds until a kind is asked for again after a trouble. */
export function pauseAfter(trouble: Trouble, options: PauseOptions): number {
  const { timing, random, backoff, failuresInARow, untilProbe } = options;
  const { retryAfter } = trouble.details;
  if (retryAfter !== undefined)
    // never earlier than the server asks
    return Math.max(retryAfter * (1 + random() / 4), backoff.next());
  // whoever comes first is the probe; the others come back with it
  if (untilProbe > 0) return untilProbe;
  switch (trouble.reason) {
    case 'unauthorized':
      // a credential that has just expired is renewed by asking once more
      return failuresInARow === 1 ? 0 : jittered(timing.deniedRetry, random);
    case 'forbidden':
      return jittered(timing.deniedRetry, random);
    case 'not-installed':
    case 'unsupported-version':
      return timing.absentRetry * (0.9 + random() / 10);
    default:
      return backoff.next();
  }
}
