import { Trouble } from '../Trouble';
import { Backoff } from './Backoff';
import { Clock, sleep } from './Clock';
import type { RequestBudget, WatchTiming } from './timing';

/** So many kinds have to fail, and none to succeed, before the whole cluster is taken for down. */
const FAILING_KINDS = 3;

export interface ClusterGateOptions {
  readonly clock: Clock;
  readonly timing: Pick<WatchTiming, 'probe'>;
  readonly budget: RequestBudget;
  readonly random: () => number;
}

/** What every request to one cluster goes through: a budget, and one probe at a time while the cluster is down. */
export class ClusterGate {
  private tokens: number;
  private refilled: number;
  private readonly failing = new Set<string>();
  private readonly pauses: Backoff;
  private nextProbe = 0;
  private isProbing = false;
  private readonly wakers = new Set<() => void>();
  private readonly recoveryListeners = new Set<() => void>();

  constructor(private readonly options: ClusterGateOptions) {
    this.tokens = options.budget.burst;
    this.refilled = options.clock.now();
    this.pauses = new Backoff(options.timing.probe, options.random);
  }

  /** Told when a cluster that was down answers again. */
  readonly onRecovery = (listener: () => void): (() => void) => {
    this.recoveryListeners.add(listener);
    return () => this.recoveryListeners.delete(listener);
  };

  /** Runs a request of a kind when its turn has come; rejects as the request does, and with the signal's reason. */
  async run<T>(
    kind: string,
    signal: AbortSignal,
    request: () => Promise<T>,
  ): Promise<T> {
    const isProbe = await this.enter(signal);
    try {
      const answer = await request();
      this.succeeded();
      return answer;
    } catch (error) {
      if (error instanceof Trouble && error.details.isClusterWide)
        this.failed(kind);
      else if (!signal.aborted) this.succeeded();
      throw error;
    } finally {
      if (isProbe) this.isProbing = false;
      this.wake();
    }
  }

  private get isDown(): boolean {
    return this.failing.size >= FAILING_KINDS;
  }

  private async enter(signal: AbortSignal): Promise<boolean> {
    for (;;) {
      signal.throwIfAborted();
      const wait = this.waitingTime();
      if (wait <= 0) break;
      await sleep(this.options.clock, wait, signal, waker => {
        this.wakers.add(waker);
        return () => this.wakers.delete(waker);
      });
    }
    this.tokens -= 1;
    const isProbe = this.isDown;
    if (isProbe) this.isProbing = true;
    return isProbe;
  }

  private waitingTime(): number {
    const { clock, budget, timing } = this.options;
    const now = clock.now();
    if (this.isDown) {
      if (this.isProbing) return timing.probe[1];
      if (now < this.nextProbe) return this.nextProbe - now;
    }
    this.tokens = Math.min(
      budget.burst,
      this.tokens + ((now - this.refilled) / 1000) * budget.perSecond,
    );
    this.refilled = now;
    return this.tokens >= 1 ? 0 : ((1 - this.tokens) / budget.perSecond) * 1000;
  }

  private succeeded(): void {
    const wasDown = this.isDown;
    this.failing.clear();
    this.pauses.reset();
    if (wasDown) [...this.recoveryListeners].forEach(listener => listener());
  }

  private failed(kind: string): void {
    this.failing.add(kind);
    if (this.isDown)
      this.nextProbe = this.options.clock.now() + this.pauses.next();
  }

  private wake(): void {
    [...this.wakers].forEach(waker => waker());
  }
}
