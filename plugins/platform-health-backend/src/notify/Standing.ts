import type { HealthState } from '@ecotrack/backstage-plugin-platform-health-common';

interface Stands {
  readonly state: HealthState;
  /** Milliseconds. */
  readonly since: number;
  isSettled: boolean;
}

/** Which states stand long enough to be told; what comes and goes within that time is nobody's news. */
export class Standing {
  private readonly entities = new Map<string, Stands>();

  constructor(private readonly longEnough: number) {}

  /** Whether the state of an entity stands long enough, and was not settled yet. */
  isDue(entityRef: string, state: HealthState, now: number): boolean {
    const known = this.entities.get(entityRef);
    if (known?.state === state)
      return !known.isSettled && now - known.since >= this.longEnough;
    this.entities.set(entityRef, { state, since: now, isSettled: false });
    return false;
  }

  settle(entityRef: string): void {
    const known = this.entities.get(entityRef);
    if (known) known.isSettled = true;
  }

  unsettle(entityRef: string): void {
    const known = this.entities.get(entityRef);
    if (known) known.isSettled = false;
  }

  /** Forgets entities that are there no more. */
  keepOnly(entityRefs: ReadonlySet<string>): void {
    for (const ref of this.entities.keys())
      if (!entityRefs.has(ref)) this.entities.delete(ref);
  }
}
