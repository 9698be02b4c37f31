import type { Clock } from '../pace/Clock';

/** A Date header has whole seconds. */
const HALF_SECOND = 500;

/** The time as a cluster has it, by the `Date` of its answers; this machine's before the first one. */
export class ClusterClock {
  private offset = 0;

  constructor(private readonly clock: Clock) {}

  /** Milliseconds since 1970. */
  now(): number {
    return this.at(this.clock.now());
  }

  /** A moment of this machine's clock, as the cluster would have told it. */
  at(moment: number): number {
    return moment + this.offset;
  }

  iso(moment: number): string {
    return new Date(this.at(moment)).toISOString();
  }

  /** Takes the `Date` of an answer to a question that was asked at the moment. */
  heard(date: string | undefined, asked: number): void {
    const told = Date.parse(date ?? '');
    if (!Number.isFinite(told)) return;
    const between = (asked + this.clock.now()) / 2;
    this.offset = told + HALF_SECOND - between;
  }
}
