import { KAFKA } from '../../projections';
import { kafkaOf } from '../../reading/kafkaCluster';
import { absence } from '../absence';
import { notReady } from '../notReady';
import { paused } from '../paused';

export const clusterNotFound = absence({
  id: 'kafka/cluster-not-found',
  what: 'Kafka',
  kind: KAFKA,
  nextStep:
    'Find out from Git and Argo CD whether the cluster was deleted, and sync it again.',
  isThere: (world, { namespace, name }) =>
    world.object(KAFKA, namespace, name) !== undefined,
});

export const clusterPaused = paused({
  id: 'kafka/cluster-paused',
  what: 'Kafka',
  kind: KAFKA,
  object: kafkaOf,
});

export const clusterNotReady = notReady({
  id: 'kafka/cluster-not-ready',
  what: 'Kafka',
  kind: KAFKA,
  patience: 1800,
  origin: 'recovery time objective of Kafka, 30 minutes (spec 003)',
  nextStep: 'Read the condition and the log of the Strimzi cluster operator.',
  object: kafkaOf,
});
