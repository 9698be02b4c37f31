/**
 * Work by key, done a little after it was asked for. What is asked for again before it has begun
 * is done once. Work for later does not count as something left to do.
 */
export class WorkQueue {
  private readonly soon = new Map<string, NodeJS.Timeout>();
  private readonly later = new Map<string, NodeJS.Timeout>();
  private waiting: Array<() => void> = [];
  private isClosed = false;

  constructor(
    private readonly options: {
      delay: () => number;
      onError: (error: unknown) => void;
    },
  ) {}

  add(key: string, work: () => void): void {
    if (this.isClosed || this.soon.has(key)) return;
    clearTimeout(this.later.get(key));
    this.later.delete(key);
    this.soon.set(
      key,
      setTimeout(() => {
        this.soon.delete(key);
        this.run(work);
      }, this.options.delay()),
    );
  }

  /** Work that waits for time to pass, such as a deadline; it does not hold the process. */
  addLater(key: string, work: () => void, milliseconds: number): void {
    if (this.isClosed || this.soon.has(key)) return;
    clearTimeout(this.later.get(key));
    const timer = setTimeout(() => {
      this.later.delete(key);
      this.add(key, work);
    }, milliseconds);
    this.later.set(key, timer.unref());
  }

  settled(): Promise<void> {
    if (this.soon.size === 0) return Promise.resolve();
    return new Promise(resolve => this.waiting.push(resolve));
  }

  close(): void {
    this.isClosed = true;
    [...this.soon.values(), ...this.later.values()].forEach(clearTimeout);
    this.soon.clear();
    this.later.clear();
    this.release();
  }

  private run(work: () => void): void {
    try {
      work();
    } catch (error) {
      this.options.onError(error);
    }
    if (this.soon.size === 0) this.release();
  }

  private release(): void {
    const waiting = this.waiting;
    this.waiting = [];
    waiting.forEach(resolve => resolve());
  }
}
