import type { Threshold } from '@ecotrack/backstage-plugin-platform-health-node';
import {
  offlineLogDirectories,
  offlinePartitions,
  uncleanElections,
  underMinIsrPartitions,
  underReplicatedPartitions,
} from '../../queries';
import { singleNumber } from './singleNumber';

const none = (highest: number): Threshold => ({
  default: 0,
  unit: 'count',
  bounds: [0, highest],
  origin: "Strimzi's own alerts",
});

export const offline = singleNumber({
  id: 'kafka/offline-partitions',
  title: 'Offline partitions',
  query: offlinePartitions,
  state: 'unhealthy',
  threshold: none(0),
  counted:
    'partitions are offline: they have no leader and can be neither read nor written',
  nextStep: 'Bring back the brokers that hold the replicas.',
});

export const underMinIsr = singleNumber({
  id: 'kafka/under-min-isr',
  title: 'Partitions under their minimum of replicas in sync',
  query: underMinIsrPartitions,
  state: 'unhealthy',
  threshold: none(0),
  counted:
    'partitions have fewer replicas in sync than they need: writes with acks=all fail',
  nextStep: 'Bring back the brokers that are not in sync.',
});

export const underReplicated = singleNumber({
  id: 'kafka/under-replicated-partitions',
  title: 'Under-replicated partitions',
  query: underReplicatedPartitions,
  state: 'degraded',
  threshold: none(100),
  counted: 'partitions have replicas that are not in sync',
  nextStep: 'Look which broker lags behind or is away, and why.',
});

export const unclean = singleNumber({
  id: 'kafka/unclean-elections',
  title: 'Unclean leader elections within an hour',
  query: uncleanElections,
  state: 'unhealthy',
  threshold: none(0),
  counted:
    'leaders were elected within the hour that were not in sync: records are lost',
  nextStep: 'Find the topics in the controller log, and restore what is lost.',
});

export const offlineDirectories = singleNumber({
  id: 'kafka/offline-log-directories',
  title: 'Log directories that are offline',
  query: offlineLogDirectories,
  state: 'degraded',
  threshold: none(0),
  counted: 'log directories are offline: a disk of a broker has failed',
  nextStep: 'Find the broker in the log of the pods, and replace its volume.',
});
