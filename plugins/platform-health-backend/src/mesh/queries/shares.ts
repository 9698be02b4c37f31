import {
  promql,
  type QueryTemplate,
} from '@ecotrack/backstage-plugin-platform-health-node';

/** Is there for every namespace whose proxies Prometheus reads, with traffic or without. */
const scraped = (namespace: string) =>
  promql`sum by (namespace) (istio_agent_cert_expiry_seconds{namespace=${namespace},resource_name="default"}) * 0`;

/**
 * A rate by some labels, the whole of it, and zero where proxies are read but nothing is counted: one answer that says
 * itself whether a part of it is missing. For all workloads of a namespace at once.
 */
export const shares = (
  id: string,
  by: readonly string[],
  wholeBy: string,
  rate: (namespace: string) => string,
): QueryTemplate => ({
  id: `mesh/${id}`,
  parameters: ['namespace'],
  expression: ({ namespace }) =>
    [
      `sum by (${by.join(', ')}) (${rate(namespace)})`,
      `sum by (${wholeBy}) (${rate(namespace)})`,
      scraped(namespace),
    ].join(' or '),
});
