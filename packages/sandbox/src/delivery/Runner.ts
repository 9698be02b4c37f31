/** Work that never settles must not hold the process: the rest is done a little later. */
const MOST_PASSES = 10;
const LATER = 1000;

/**
 * Repeats a pass of work until nothing more was asked for meanwhile. A pass answers after how many
 * milliseconds it wants to be run again, if at all.
 */
export class Runner {
  private isClosed = false;
  private isDirty = false;
  private current: Promise<void> | undefined;
  private timer: NodeJS.Timeout | undefined;

  constructor(
    private readonly pass: () => Promise<number | undefined>,
    private readonly onError: (error: unknown) => void,
  ) {}

  /** Runs now, or once more after the running pass; settles when there is nothing left to do. */
  run(): Promise<void> {
    this.isDirty = true;
    this.current ??= this.drain().finally(() => {
      this.current = undefined;
    });
    return this.current;
  }

  /** Runs soon: changes come in bursts, and one run after the burst serves them all. */
  schedule(): void {
    if (this.isClosed || this.isDirty) return;
    this.isDirty = true;
    if (!this.current) setImmediate(() => this.run().catch(this.onError));
  }

  close(): void {
    this.isClosed = true;
    clearTimeout(this.timer);
  }

  private async drain(): Promise<void> {
    let wait: number | undefined;
    for (let passes = 0; this.isDirty && !this.isClosed; passes++) {
      if (passes === MOST_PASSES) {
        wait = LATER;
        break;
      }
      this.isDirty = false;
      wait = await this.pass();
    }
    clearTimeout(this.timer);
    if (wait !== undefined && !this.isClosed) {
      this.timer = setTimeout(() => this.run().catch(this.onError), wait);
      this.timer.unref();
    }
  }
}
