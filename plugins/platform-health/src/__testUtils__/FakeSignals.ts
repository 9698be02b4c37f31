import type { SignalApi } from '@backstage/plugin-signals-react';

/** Signals that a test sends. */
export class FakeSignals implements SignalApi {
  private readonly listeners = new Set<() => void>();

  get subscribers() {
    return this.listeners.size;
  }

  subscribe(_channel: string, onMessage: (message: never) => void) {
    const listener = () => onMessage({} as never);
    this.listeners.add(listener);
    return { unsubscribe: () => this.listeners.delete(listener) };
  }

  readonly send = () => this.listeners.forEach(listener => listener());
}
