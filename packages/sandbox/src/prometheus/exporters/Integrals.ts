type Integral = { value: number; at: number };

/** Numbers that grow or shrink with time: counters, lags, ages. */
export class Integrals {
  private readonly integrals = new Map<string, Integral>();

  /**
   * Lets a number change by so much per second since it was asked for last, and returns it. It begins at `from` and
   * never falls below `least`.
   */
  advance(
    key: string,
    perSecond: number,
    now: number,
    { from = 0, least = 0 }: { from?: number; least?: number } = {},
  ): number {
    const integral = this.integrals.get(key) ?? { value: from, at: now };
    const seconds = Math.max(0, now - integral.at) / 1000;
    const value = Math.max(least, integral.value + perSecond * seconds);
    this.integrals.set(key, { value, at: now });
    return value;
  }

  /** Begins anew with everything. */
  clear(): void {
    this.integrals.clear();
  }

  /** Begins anew. */
  reset(key: string): void {
    this.integrals.delete(key);
  }
}
