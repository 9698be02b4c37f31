/** Time as the watch layer needs it; tests bring their own. */
export interface Clock {
  /** Milliseconds since 1970. */
  now(): number;
  /** Runs once after so many milliseconds; gives back how to cancel it. */
  after(milliseconds: number, run: () => void): () => void;
}

export const systemClock: Clock = {
  now: () => Date.now(),
  after(milliseconds, run) {
    const timer = setTimeout(run, milliseconds);
    return () => clearTimeout(timer);
  },
};

/** Resolves after the time, when `wake` is called, or at once when the signal aborts. Never rejects. */
export function sleep(
  clock: Clock,
  milliseconds: number,
  signal: AbortSignal,
  onWake: (wake: () => void) => () => void = () => () => undefined,
): Promise<void> {
  if (signal.aborted) return Promise.resolve();
  return new Promise(resolve => {
    const undo: (() => void)[] = [];
    const done = () => {
      undo.forEach(one => one());
      resolve();
    };
    signal.addEventListener('abort', done);
    undo.push(
      () => signal.removeEventListener('abort', done),
      clock.after(milliseconds, done),
      onWake(done),
    );
  });
}
