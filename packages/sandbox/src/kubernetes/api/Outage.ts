/** What the API server of a cluster does wrong on purpose. */
export class Outage {
  private gate?: { opened: Promise<void>; open: () => void };
  private readonly forbidden = new Set<string>();
  private readonly listeners = new Set<() => void>();

  /** Whether requests are accepted and not answered, and watches are silent. */
  get isHanging(): boolean {
    return this.gate !== undefined;
  }

  hang(): void {
    if (this.gate) return;
    let open = () => {};
    const opened = new Promise<void>(resolve => {
      open = resolve;
    });
    this.gate = { opened, open };
  }

  /** Ends the hanging: what has waited is answered. */
  answer(): void {
    this.gate?.open();
    this.gate = undefined;
    this.tell();
  }

  /** Resolves when requests are answered, at once unless it hangs. */
  async passed(): Promise<void> {
    await this.gate?.opened;
  }

  /** Refuses readers a kind, such as `pods` or `kafkas.kafka.strimzi.io`; their open watches end. */
  forbid(kind: string): void {
    this.forbidden.add(kind);
    this.tell();
  }

  permit(kind: string): void {
    this.forbidden.delete(kind);
  }

  isForbidden(kind: string): boolean {
    return this.forbidden.has(kind);
  }

  /** Tells of every change. Returns the end of the subscription. */
  onChange(listener: () => void): () => void {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  }

  private tell(): void {
    for (const listener of this.listeners) listener();
  }
}
