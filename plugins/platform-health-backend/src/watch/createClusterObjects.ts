import type { LoggerService } from '@backstage/backend-plugin-api';
import type { Projection } from '@ecotrack/backstage-plugin-platform-health-node';
import type { ClusterObjects, ObjectChange } from './ClusterObjects';
import { ClusterClock } from './door/ClusterClock';
import { DoorClient } from './door/DoorClient';
import type { DoorTransport } from './door/DoorTransport';
import { Clock, systemClock } from './pace/Clock';
import { ClusterGate } from './pace/ClusterGate';
import {
  DEFAULT_BUDGET,
  DEFAULT_TIMING,
  type RequestBudget,
  type WatchTiming,
} from './pace/timing';
import { Interner } from './projection/Interner';
import { mergeProjections } from './projection/mergeProjections';
import { WatchedObjects } from './WatchedObjects';

export interface ClusterObjectsOptions {
  /** Cluster, by the name the Kubernetes plugin knows. */
  readonly cluster: string;
  readonly transport: DoorTransport;
  /** What the providers want to read; several may name the same kind. */
  readonly projections: readonly Projection[];
  readonly logger: LoggerService;
  readonly timing?: Partial<WatchTiming>;
  readonly budget?: RequestBudget;
  readonly clock?: Clock;
  /** Between 0 and 1, for jitter. */
  readonly random?: () => number;
}

/**
 * Watches the kinds of the projections in one cluster, each by a reflector of its own. Throws Error for a kind that
 * is not among WATCHED_KINDS.
 */
export function createClusterObjects(
  options: ClusterObjectsOptions,
): ClusterObjects {
  const { cluster, transport, logger } = options;
  const clock = options.clock ?? systemClock;
  const random = options.random ?? Math.random;
  const timing = { ...DEFAULT_TIMING, ...options.timing };
  const gate = new ClusterGate({
    clock,
    timing,
    random,
    budget: options.budget ?? DEFAULT_BUDGET,
  });
  const clusterClock = new ClusterClock(clock);
  const client = new DoorClient({
    cluster,
    transport,
    gate,
    clock,
    clusterClock,
    deadline: timing.answerDeadline,
  });
  const interner = new Interner();
  const listeners = new Set<(change: ObjectChange) => void>();
  const tell = (change: ObjectChange) => {
    for (const listener of listeners) {
      try {
        listener(change);
      } catch (error) {
        logger.error('a listener of the watch failed', error as Error);
      }
    }
  };
  const kinds = new Map(
    mergeProjections(options.projections).map(projection => [
      projection.kind,
      new WatchedObjects({
        cluster,
        projection,
        interner,
        client,
        gate,
        clock,
        clusterClock,
        timing,
        random,
        logger,
        tell,
      }),
    ]),
  );
  const watched = (kind: string): WatchedObjects => {
    const found = kinds.get(kind);
    if (found) return found;
    throw new Error(
      `objects of ${kind} are asked for; add the kind to the projections of its provider`,
    );
  };

  let running = new AbortController();
  let runs: Promise<void>[] = [];
  return {
    cluster,
    now: () => new Date(clusterClock.now()),
    objects: (kind, query) => watched(kind).fact(query),
    onChange(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    sources: () => [...kinds.values()].map(one => one.row()),
    start() {
      if (runs.length > 0) return;
      running = new AbortController();
      runs = [...kinds.values()].map(one => one.run(running.signal));
    },
    async stop() {
      running.abort();
      await Promise.all(runs.splice(0));
      await client.closed();
    },
  };
}
