import { StoreEvent } from './types';

type Listener = (event: StoreEvent) => void;

/**
 * Hands events to listeners in the order of their resource versions, also
 * when a listener writes to the store while it is being told of a change.
 */
export class EventDispatcher {
  private readonly listeners = new Set<Listener>();
  private readonly queue: StoreEvent[] = [];
  private draining = false;

  subscribe(listener: Listener): () => void {
    // A wrapper of its own lets the same function be subscribed twice.
    const entry: Listener = event => listener(event);
    this.listeners.add(entry);
    return () => this.listeners.delete(entry);
  }

  /** Every listener hears every event; the first error is thrown to the writer afterwards. */
  dispatch(event: StoreEvent): void {
    this.queue.push(event);
    if (this.draining) return;
    this.draining = true;
    const errors: unknown[] = [];
    for (let next = this.queue.shift(); next; next = this.queue.shift()) {
      for (const listener of [...this.listeners]) {
        try {
          listener(next);
        } catch (error) {
          errors.push(error);
        }
      }
    }
    this.draining = false;
    if (errors.length > 0) throw errors[0];
  }
}
