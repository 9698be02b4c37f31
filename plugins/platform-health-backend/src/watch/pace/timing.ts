/** Times of the watch layer, in milliseconds unless it says otherwise. */
export interface WatchTiming {
  /** For the answer to a request, a page of a list with its body. */
  readonly answerDeadline: number;
  /** Seconds after which the cluster ends a watch: a random number between the two. */
  readonly watchSeconds: readonly [shortest: number, longest: number];
  /** A watch without a line for so long is given up; clusters send a bookmark each minute. */
  readonly silence: number;
  /** What nobody confirmed for so long is stale, whatever the reason. */
  readonly staleAfter: number;
  /** A watch that lived so long was a good one: the next one follows at once. */
  readonly steadyAfter: number;
  /** Pauses after failures of one kind, doubled each time. */
  readonly backoff: readonly [first: number, last: number];
  /** Pauses between probes of a cluster of which several kinds fail. */
  readonly probe: readonly [first: number, last: number];
  /** Until a kind is asked for again that the credential may not read. */
  readonly deniedRetry: number;
  /** Until a kind is asked for again that the cluster does not have. */
  readonly absentRetry: number;
}

export const DEFAULT_TIMING: WatchTiming = {
  answerDeadline: 10_000,
  watchSeconds: [300, 600],
  silence: 90_000,
  staleAfter: 110_000,
  steadyAfter: 10_000,
  backoff: [1_000, 30_000],
  probe: [1_000, 15_000],
  deniedRetry: 45_000,
  absentRetry: 300_000,
};

/** Requests that one cluster is asked at most. */
export interface RequestBudget {
  /** At once; enough for the start. */
  readonly burst: number;
  readonly perSecond: number;
}

export const DEFAULT_BUDGET: RequestBudget = { burst: 200, perSecond: 5 };

/** A tenth less or more, so that those who failed together do not come back together. */
export const jittered = (milliseconds: number, random: () => number): number =>
  milliseconds * (0.9 + random() * 0.2);
