import { jittered } from './timing';

/** Pauses that double from the first to the last, each a little shorter or longer by chance. */
export class Backoff {
  private failures = 0;

  constructor(
    private readonly range: readonly [first: number, last: number],
    private readonly random: () => number,
  ) {}

  /** Milliseconds to wait after one more failure; never more than the last. */
  next(): number {
    const [first, last] = this.range;
    const pause = Math.min(first * 2 ** this.failures, last);
    this.failures += 1;
    return Math.min(jittered(pause, this.random), last);
  }

  /** Like `next`, but the first failure after a reset costs nothing. */
  nextButFirst(): number {
    const isFirst = this.failures === 0;
    const pause = this.next();
    return isFirst ? 0 : pause;
  }

  reset(): void {
    this.failures = 0;
  }
}
