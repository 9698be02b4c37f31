import { promql } from '@ecotrack/backstage-plugin-platform-health-node';
import { serverQuery } from './failoverQuery';

/** Names of the series of `clientsQuery`. */
export const CLIENTS = {
  connected: 'redis_connected_clients',
  max: 'redis_config_maxclients',
} as const;

/** Clients of each server, by name and pod. */
export const clientsQuery = serverQuery(
  'clients',
  (namespace, pods) =>
    promql`max by (__name__, pod) ({__name__=~"redis_connected_clients|redis_config_maxclients",namespace=${namespace},pod=~${pods}})`,
);

/** Connections refused within five minutes because there were too many, by pod. */
export const rejectedQuery = serverQuery(
  'rejected',
  (namespace, pods) =>
    promql`sum by (pod) (increase(redis_rejected_connections_total{namespace=${namespace},pod=~${pods}}[5m]))`,
);
