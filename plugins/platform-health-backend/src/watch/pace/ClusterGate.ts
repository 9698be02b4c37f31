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

/**
 * What every request to one cluster goes through: a budget, and while the cluster is down one probe from time to time.
 * Everything else fails then as the last request did, without being sent.
 */
export class ClusterGate {
  private tokens: number;
  private refilled: number;
  private readonly failing = new Set<string>();
  private readonly pauses: Backoff;
  private nextProbe = 0;
  private isProbing = false;
  private lastTrouble?: Trouble;
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

  /** Milliseconds until the next probe; 0 while the cluster is not down. */
  get untilProbe(): number {
    if (!this.isDown) return 0;
    const { clock, timing } = this.options;
    return Math.max(this.nextProbe - clock.now(), timing.probe[0]);
  }

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
        this.failed(kind, error);
      else if (!signal.aborted) this.succeeded();
      throw error;
    } finally {
      if (isProbe) this.isProbing = false;
    }
  }

  private get isDown(): boolean {
    return this.failing.size >= FAILING_KINDS;
  }

  /** Whether what enters is a probe. */
  private async enter(signal: AbortSignal): Promise<boolean> {
    const { clock, budget } = this.options;
    for (;;) {
      signal.throwIfAborted();
      const isTooEarly = this.isProbing || clock.now() < this.nextProbe;
      if (this.isDown && isTooEarly && this.lastTrouble) throw this.lastTrouble;
      this.refill();
      if (this.tokens >= 1) break;
      const wait = ((1 - this.tokens) / budget.perSecond) * 1000;
      await sleep(clock, wait, signal);
    }
    this.tokens -= 1;
    const isProbe = this.isDown;
    this.isProbing ||= isProbe;
    return isProbe;
  }

  private refill(): void {
    const { clock, budget } = this.options;
    const now = clock.now();
    const earned = ((now - this.refilled) / 1000) * budget.perSecond;
    this.tokens = Math.min(budget.burst, this.tokens + earned);
    this.refilled = now;
  }

  private succeeded(): void {
    const wasDown = this.isDown;
    this.failing.clear();
    this.pauses.reset();
    if (wasDown) [...this.recoveryListeners].forEach(listener => listener());
  }

  private failed(kind: string, trouble: Trouble): void {
    this.failing.add(kind);
    this.lastTrouble = trouble;
    if (this.isDown)
      this.nextProbe = this.options.clock.now() + this.pauses.next();
  }
}
