import type { Clock } from '../pace/Clock';

/** A clock that stands still until it is moved. */
export class FakeClock implements Clock {
  private time = 1_000_000;
  private timers: { readonly at: number; readonly run: () => void }[] = [];

  now(): number {
    return this.time;
  }

  after(milliseconds: number, run: () => void): () => void {
    const timer = { at: this.time + milliseconds, run };
    this.timers.push(timer);
    return () => {
      this.timers = this.timers.filter(one => one !== timer);
    };
  }

  /** Moves on, timer by timer; what they set off settles before the next. */
  async pass(milliseconds: number): Promise<void> {
    const end = this.time + milliseconds;
    for (;;) {
      await new Promise(resolve => setImmediate(resolve));
      const [next] = this.timers
        .filter(one => one.at <= end)
        .sort((one, other) => one.at - other.at);
      if (!next) break;
      this.timers = this.timers.filter(one => one !== next);
      this.time = Math.max(this.time, next.at);
      next.run();
    }
    this.time = end;
  }
}
