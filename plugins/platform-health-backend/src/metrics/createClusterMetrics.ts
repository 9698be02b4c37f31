import type { LoggerService } from '@backstage/backend-plugin-api';
import { PolledMetrics } from './PolledMetrics';
import type { ClusterMetrics } from './ClusterMetrics';
import type { PrometheusServer } from './prometheus/askPrometheus';

export interface ClusterMetricsOptions {
  /** Name of the cluster, as the Kubernetes plugin has it. */
  readonly cluster: string;
  readonly server: PrometheusServer;
  readonly logger: LoggerService;
  /** Milliseconds between two polls of a question (30,000). */
  readonly interval?: number;
  /** Milliseconds until an answer must be there (5,000). */
  readonly timeout?: number;
  /** Queries at once (8). */
  readonly concurrency?: number;
  /** Longest answer that is read, in bytes (8 MiB). */
  readonly maxBytes?: number;
  /** Most series of one answer that are read (5,000). */
  readonly maxSeries?: number;
}

/** Metrics of a cluster from its Prometheus: every question that is asked is polled from then on. */
export const createClusterMetrics = (
  options: ClusterMetricsOptions,
): ClusterMetrics =>
  new PolledMetrics({
    interval: 30_000,
    timeout: 5_000,
    concurrency: 8,
    maxBytes: 8 * 1024 * 1024,
    maxSeries: 5_000,
    ...options,
  });
