import type { Clock } from '../pace/Clock';

/** Aborts when nothing was heard for a time. */
export class SilenceWatchdog {
  private readonly controller = new AbortController();
  private lastHeard: number;
  private cancel: () => void;

  constructor(private readonly clock: Clock, private readonly limit: number) {
    this.lastHeard = clock.now();
    this.cancel = clock.after(limit, () => this.look());
  }

  get signal(): AbortSignal {
    return this.controller.signal;
  }

  heard(): void {
    this.lastHeard = this.clock.now();
  }

  stop(): void {
    this.cancel();
  }

  private look(): void {
    const left = this.lastHeard + this.limit - this.clock.now();
    if (left <= 0) this.controller.abort();
    else this.cancel = this.clock.after(left, () => this.look());
  }
}
