import {
  pattern,
  promql,
  PromqlPattern,
  QueryTemplate,
} from '@ecotrack/backstage-plugin-platform-health-node';

const poolerQuery = (
  what: string,
  expression: (namespace: string, pods: PromqlPattern) => string,
): QueryTemplate => ({
  id: `postgres/${what}`,
  parameters: ['namespace', 'pooler'],
  expression: ({ namespace, pooler }) =>
    expression(namespace, pattern`${pooler}-[a-z0-9]+-[a-z0-9]+`),
});

/** Busy server connections of the fullest pool (one for each database and user), by pod. */
export const poolQuery = poolerQuery(
  'pooler-servers',
  (namespace, pods) =>
    promql`max by (pod) (cnpg_pgbouncer_pools_sv_active{namespace=${namespace},pod=~${pods}})`,
);

/** Connected clients, by pod. */
export const poolerClientsQuery = poolerQuery(
  'pooler-clients',
  (namespace, pods) =>
    promql`sum by (pod) (cnpg_pgbouncer_lists_used_clients{namespace=${namespace},pod=~${pods}})`,
);

/** Clients that have waited for a server connection during all of the last five minutes, by pod. */
export const poolerWaitingQuery = poolerQuery(
  'pooler-waiting',
  (namespace, pods) =>
    promql`sum by (pod) (min_over_time(cnpg_pgbouncer_pools_cl_waiting{namespace=${namespace},pod=~${pods}}[5m]))`,
);
