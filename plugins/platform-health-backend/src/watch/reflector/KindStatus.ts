import type {
  MissingSource,
  SourceCause,
  SourceList,
} from '@ecotrack/backstage-plugin-platform-health-common';
import type { ClusterClock } from '../door/ClusterClock';
import type { Clock } from '../pace/Clock';
import type { WatchTiming } from '../pace/timing';
import { Trouble } from '../Trouble';

/** Troubles that one answer proves; others may pass by themselves. */
const CERTAIN: readonly SourceCause[] = [
  'forbidden',
  'not-installed',
  'unsupported-version',
];

/** One failure may be chance. */
const SHOWN_AFTER = 2;

export interface KindStatusOptions {
  readonly cluster: string;
  readonly kind: string;
  readonly clock: Clock;
  readonly clusterClock: ClusterClock;
  readonly timing: Pick<WatchTiming, 'staleAfter'>;
  /** Told when what can be said of the kind changed. */
  readonly onChange: () => void;
}

/** How well one kind of a cluster is known at the moment. */
export class KindStatus {
  private trouble?: Trouble;
  private failures = 0;
  private confirmed?: number;
  private synced?: number;
  private heard?: number;
  private restarts = -1;
  private told?: SourceCause = 'pending';
  private cancelAlarm: () => void = () => undefined;

  constructor(private readonly options: KindStatusOptions) {}

  /** Failures since the last request that the cluster answered as it should. */
  get failuresInARow(): number {
    return this.failures;
  }

  /** Whether a complete list came, and the kind is not gone since. */
  get isKnown(): boolean {
    return this.synced !== undefined;
  }

  /** Milliseconds since the cluster last confirmed what is known. */
  get age(): number {
    const { clock } = this.options;
    return this.confirmed === undefined
      ? Infinity
      : clock.now() - this.confirmed;
  }

  /** A complete list came, of the moment when it was asked for. */
  listed(asked: number): void {
    this.synced = this.options.clock.now();
    this.confirmed = asked;
    this.accepted();
  }

  /** The cluster agreed to a watch. */
  watching(): void {
    this.accepted();
    this.restarts += 1;
  }

  /** An event or a bookmark came, or the cluster ended a watch after it had sent everything. */
  confirm(): void {
    this.confirmed = this.options.clock.now();
    this.heard = this.confirmed;
    if (this.told) this.tell();
  }

  failed(trouble: Trouble): void {
    this.failures += 1;
    this.trouble = trouble;
    if (trouble.reason === 'not-installed') {
      this.confirmed = undefined;
      this.synced = undefined;
    }
    this.tell();
  }

  /** When the last confirmation was, by the cluster's clock, ISO 8601. */
  get asOf(): string | undefined {
    return this.confirmed === undefined
      ? undefined
      : this.options.clusterClock.iso(this.confirmed);
  }

  /** Why the kind is not known now; undefined when it is. */
  get missing(): MissingSource | undefined {
    const { cluster, kind, timing } = this.options;
    const source = `kubernetes:${kind}`;
    const because = (cause: SourceCause, message: string): MissingSource => ({
      source,
      cause,
      message: `${kind} of ${cluster}: ${message}`,
      ...(this.asOf && { since: this.asOf }),
    });
    const { trouble } = this;
    if (this.synced === undefined) {
      if (!trouble) return because('pending', 'not listed yet');
      const cause = trouble.reason === 'stale' ? 'unreachable' : trouble.reason;
      return because(cause, trouble.message);
    }
    if (
      trouble &&
      (this.failures >= SHOWN_AFTER || CERTAIN.includes(trouble.reason))
    )
      return because(trouble.reason, trouble.message);
    return this.age > timing.staleAfter
      ? because('stale', trouble?.message ?? 'nothing heard any more')
      : undefined;
  }

  /** As the list of sources shows it. */
  row(objects: number): SourceList['sources'][number] {
    const { cluster, kind, clusterClock } = this.options;
    const { missing } = this;
    return {
      cluster,
      source: `kubernetes:${kind}`,
      state: missing?.cause ?? 'synced',
      ...(missing && { message: missing.message }),
      objects,
      ...(this.synced && { lastSync: clusterClock.iso(this.synced) }),
      ...(this.heard && { lastEvent: clusterClock.iso(this.heard) }),
      restarts: Math.max(this.restarts, 0),
    };
  }

  stop(): void {
    this.cancelAlarm();
  }

  private accepted(): void {
    this.failures = 0;
    this.trouble = undefined;
    this.tell();
  }

  private tell(): void {
    const { clock, timing, onChange } = this.options;
    const cause = this.missing?.cause;
    this.cancelAlarm();
    if (this.trouble && !cause)
      this.cancelAlarm = clock.after(timing.staleAfter - this.age + 1, () =>
        this.tell(),
      );
    if (cause === this.told) return;
    this.told = cause;
    onChange();
  }
}
