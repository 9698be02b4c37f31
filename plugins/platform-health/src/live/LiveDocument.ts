import { afterFailure, type Loaded } from './Loaded';

/** Read again after this time even if no signal came. */
const POLL_MS = 60_000;
/** Signals that come faster are answered together. */
const GAP_MS = 1_000;
/** A reading that takes longer has failed. */
const LONGEST_MS = 30_000;

/** Calls back when something changed; returns how to stop. */
export type Signals = (onChange: () => void) => () => void;

const isHidden = () => document.visibilityState === 'hidden';

/**
 * A document that is read once for everybody who shows it, and again when a signal says that something changed, or after
 * a minute. While nobody shows it, or the page is hidden, nothing is asked.
 */
export class LiveDocument<T> {
  private state: Loaded<T> = { status: 'loading' };
  private readonly listeners = new Set<() => void>();
  private timer: ReturnType<typeof setTimeout> | undefined;
  private request: AbortController | undefined;
  /** A change was told while a reading was under way, which may have missed it. */
  private isOutdated = false;
  private readAt = -Infinity;
  private stopSignals: () => void = () => {};

  constructor(
    private readonly load: (signal: AbortSignal) => Promise<T>,
    private readonly signals: Signals,
  ) {}

  readonly current = () => this.state;

  readonly subscribe = (listener: () => void) => {
    this.listeners.add(listener);
    if (this.listeners.size === 1) this.start();
    return () => {
      this.listeners.delete(listener);
      if (this.listeners.size === 0) this.stop();
    };
  };

  /** Reads again as soon as that may be: a reading that is under way is not broken off for it. */
  readonly refresh = () => {
    if (this.request) this.isOutdated = true;
    else this.readIn(this.readAt + GAP_MS - Date.now());
  };

  private start() {
    this.stopSignals = this.signals(this.refresh);
    document.addEventListener('visibilitychange', this.onVisibility);
    this.refresh();
  }

  private stop() {
    this.stopSignals();
    document.removeEventListener('visibilitychange', this.onVisibility);
    clearTimeout(this.timer);
    this.request?.abort();
    this.request = undefined;
  }

  private readonly onVisibility = () => {
    if (isHidden()) clearTimeout(this.timer);
    else this.refresh();
  };

  private readIn(milliseconds: number) {
    clearTimeout(this.timer);
    if (isHidden()) return;
    this.timer = setTimeout(() => this.read(), Math.max(0, milliseconds));
  }

  private async read() {
    const request = new AbortController();
    this.request = request;
    this.isOutdated = false;
    this.readAt = Date.now();
    const deadline = setTimeout(
      () => request.abort(new Error('The portal does not answer')),
      LONGEST_MS,
    );
    try {
      const value = await this.load(request.signal);
      if (this.request === request) this.become({ status: 'ready', value });
    } catch (error) {
      if (this.request === request)
        this.become(afterFailure(this.state, error));
    } finally {
      clearTimeout(deadline);
    }
    if (this.request !== request) return;
    this.request = undefined;
    if (this.isOutdated) this.refresh();
    else this.readIn(POLL_MS);
  }

  private become(state: Loaded<T>) {
    const before = this.state;
    const isSame =
      before.status === 'ready' &&
      state.status === 'ready' &&
      before.value === state.value &&
      before.problem === state.problem;
    if (isSame) return;
    this.state = state;
    for (const listener of this.listeners) listener();
  }
}
