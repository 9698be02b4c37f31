import {
  pattern,
  PromqlPattern,
  QueryTemplate,
} from '@ecotrack/backstage-plugin-platform-health-node';

/** A query about the instances of a cluster. Most metrics of CloudNativePG name only namespace and pod. */
export const clusterQuery = (
  what: string,
  expression: (
    namespace: string,
    pods: PromqlPattern,
    cluster: string,
  ) => string,
): QueryTemplate => ({
  id: `postgres/${what}`,
  parameters: ['namespace', 'cluster'],
  expression: ({ namespace, cluster }) =>
    expression(namespace, pattern`${cluster}-[1-9][0-9]*`, cluster),
});
