import type {
  Fact,
  KubernetesObject,
  ObjectQuery,
} from '@ecotrack/backstage-plugin-platform-health-node';
import type { ClusterMetrics } from '../../metrics/ClusterMetrics';
import { createUnconfiguredMetrics } from '../../metrics/createUnconfiguredMetrics';
import type { ClusterObjects, ObjectChange } from '../../watch/ClusterObjects';
import { keysOf } from '../../watch/queryKey';
import type { ClusterSources } from '../TrackedFacts';

/** Objects of one kind, put in by hand. */
export class FakeCluster implements ClusterSources {
  started = 0;
  private readonly held = new Map<string, KubernetesObject>();
  private readonly listeners = new Set<(change: ObjectChange) => void>();
  private silence?: string;
  private isForgotten = false;

  readonly objects: ClusterObjects;
  readonly metrics: ClusterMetrics;

  constructor(readonly name: string, readonly kind: string) {
    this.objects = {
      cluster: name,
      now: () => new Date('2026-11-21T12:00:00Z'),
      objects: (asked, query) => this.answer(asked, query),
      onChange: listener => {
        this.listeners.add(listener);
        return () => this.listeners.delete(listener);
      },
      sources: () => [],
      start: () => {
        this.started += 1;
      },
      stop: async () => {},
    };
    this.metrics = createUnconfiguredMetrics(name);
  }

  /** Creates or replaces an object. */
  put(object: KubernetesObject): void {
    this.held.set(object.metadata.name, object);
    this.tell({ keys: keysOf(this.kind, [], object) });
  }

  /** The cluster falls silent; what was known stays. */
  fallSilent(since: string): void {
    this.silence = since;
    this.tell({ kind: this.kind });
  }

  /** The cluster does not know the kind any more: nothing of it is known. */
  forget(): void {
    this.isForgotten = true;
    this.fallSilent('2026-11-21T12:00:00Z');
  }

  /** The cluster speaks again. */
  speak(): void {
    this.silence = undefined;
    this.isForgotten = false;
    this.tell({ kind: this.kind });
  }

  private answer(
    kind: string,
    query: ObjectQuery,
  ): Fact<readonly KubernetesObject[]> {
    const value = [...this.held.values()].filter(
      one => query.name === undefined || one.metadata.name === query.name,
    );
    const asOf = '2026-11-21T12:00:00Z';
    return this.silence && kind === this.kind
      ? {
          status: 'missing',
          missing: {
            source: `kubernetes:${kind}`,
            cause: 'stale',
            since: this.silence,
            message: `${this.name} is silent`,
          },
          ...(!this.isForgotten && { lastKnown: { value, asOf } }),
        }
      : { status: 'known', value, asOf };
  }

  private tell(change: ObjectChange): void {
    for (const listener of this.listeners) listener(change);
  }
}
