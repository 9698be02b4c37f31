type Listener = (keys: readonly string[]) => void;

/** Those who want to hear of answers. What one of them throws does not reach the others. */
export class Listeners {
  private readonly listeners = new Set<Listener>();

  constructor(private readonly onError: (error: unknown) => void) {}

  add(listener: Listener): () => void {
    const one: Listener = keys => listener(keys);
    this.listeners.add(one);
    return () => this.listeners.delete(one);
  }

  tell(keys: readonly string[]): void {
    if (keys.length === 0) return;
    for (const listener of this.listeners) {
      try {
        listener(keys);
      } catch (error) {
        this.onError(error);
      }
    }
  }
}
