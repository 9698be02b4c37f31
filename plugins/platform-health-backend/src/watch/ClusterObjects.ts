import type { SourceList } from '@ecotrack/backstage-plugin-platform-health-common';
import type {
  Fact,
  KubernetesObject,
  ObjectQuery,
} from '@ecotrack/backstage-plugin-platform-health-node';

/** Questions whose answer may have changed: keys of `queryKey`, or every question about a kind. */
export type ObjectChange =
  | { readonly keys: readonly string[] }
  | { readonly kind: string };

/** The projected objects of one cluster, kept up to date. */
export interface ClusterObjects {
  readonly cluster: string;
  /** The time by the cluster's clock, from the `Date` of its answers; this machine's before the first one. */
  now(): Date;
  objects(kind: string, query: ObjectQuery): Fact<readonly KubernetesObject[]>;
  /** Tells of changes as they come; gives back how to stop listening. */
  onChange(listener: (change: ObjectChange) => void): () => void;
  sources(): SourceList['sources'];
  /** Begins to watch. Never rejects: what cannot be watched is a missing source. */
  start(): void;
  /** Ends all requests; resolves when their sockets are closed. What was known stays known, and gets stale. */
  stop(): Promise<void>;
}
