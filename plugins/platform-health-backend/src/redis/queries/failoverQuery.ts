import {
  pattern,
  PromqlPattern,
  QueryTemplate,
} from '@ecotrack/backstage-plugin-platform-health-node';

const queryOf = (
  what: string,
  expression: (namespace: string, pods: PromqlPattern) => string,
  podsOf: (failover: string) => PromqlPattern,
): QueryTemplate => ({
  id: `redis/${what}`,
  parameters: ['namespace', 'failover'],
  expression: ({ namespace, failover }) =>
    expression(namespace, podsOf(failover)),
});

type Expression = Parameters<typeof queryOf>[1];

/** A query about the servers of a RedisFailover, by the names that the operator gives their pods. */
export const serverQuery = (
  what: string,
  expression: Expression,
): QueryTemplate =>
  queryOf(what, expression, failover => pattern`rfr-${failover}-[0-9]+`);

/** A query about its sentinels. */
export const sentinelQuery = (
  what: string,
  expression: Expression,
): QueryTemplate =>
  queryOf(
    what,
    expression,
    failover => pattern`rfs-${failover}-[a-z0-9]+-[a-z0-9]+`,
  );
