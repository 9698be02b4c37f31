import { promql } from '@ecotrack/backstage-plugin-platform-health-node';
import { serverQuery } from './failoverQuery';

/** Replicas that are connected to each server, by pod; the master's counts. */
export const replicasQuery = serverQuery(
  'connected-replicas',
  (namespace, pods) =>
    promql`max by (pod) (redis_connected_slaves{namespace=${namespace},pod=~${pods}})`,
);

/** Seconds since the master heard of each replica, by the replica's address (`slave_ip`). */
export const lagSecondsQuery = serverQuery(
  'replica-lag-seconds',
  (namespace, pods) =>
    promql`max by (slave_ip) (redis_connected_slave_lag_seconds{namespace=${namespace},pod=~${pods}})`,
);

/** Bytes that each server has written to its replication stream, by pod; the master's counts. */
export const offsetQuery = serverQuery(
  'replication-offset',
  (namespace, pods) =>
    promql`max by (pod) (redis_master_repl_offset{namespace=${namespace},pod=~${pods}})`,
);

/** Bytes of the stream that each replica has confirmed, by its address (`slave_ip`). */
export const replicaOffsetQuery = serverQuery(
  'replica-offset',
  (namespace, pods) =>
    promql`min by (slave_ip) (redis_connected_slave_offset_bytes{namespace=${namespace},pod=~${pods}})`,
);

/** 1 for each replica whose link to its master stands, by pod. */
export const linkQuery = serverQuery(
  'master-link',
  (namespace, pods) =>
    promql`min by (pod) (redis_master_link_up{namespace=${namespace},pod=~${pods}})`,
);
