import type { ClusterMetrics } from './ClusterMetrics';

/** Metrics of a cluster without a Prometheus: rules that need them are not assessed. */
export const createUnconfiguredMetrics = (cluster: string): ClusterMetrics => ({
  cluster,
  samples: ({ id }) => ({
    status: 'not-configured',
    source: `prometheus:${id}`,
  }),
  onChange: () => () => {},
  sources: () => [],
  start: () => {},
  stop: async () => {},
});
