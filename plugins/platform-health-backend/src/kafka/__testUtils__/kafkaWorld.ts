import {
  assess,
  type KubernetesObject,
  type Sample,
} from '@ecotrack/backstage-plugin-platform-health-node';
import {
  fakeFacts,
  type FakeWorld,
} from '@ecotrack/backstage-plugin-platform-health-node/testing';
import { kafkaProvider } from '../provider';
import { DEPLOYMENT, KAFKA, NODE_POOL, POD, TOPIC, USER } from '../projections';
import {
  CLUSTER,
  deployment,
  kafka,
  NAMESPACE,
  pods,
  pool,
  topic,
  user,
} from './kafkaObjects';

export const GROUP = 'order-service.payment-events';

const RESOURCES = {
  cluster: CLUSTER,
  topic: 'payment-events',
  user: 'order-service',
  consumer: GROUP,
};
export type KafkaType = keyof typeof RESOURCES;

export const one = (value: number): Sample[] => [{ labels: {}, value }];
export const ofTopic = (value: number): Sample[] => [
  { labels: { topic: 'payment-events' }, value },
];
export const ofClaim = (value: number, claim: string): Sample => ({
  labels: { persistentvolumeclaim: claim },
  value,
});
export const endsIn = (days: number, type: string): Sample => ({
  labels: { type },
  value: Date.parse('2026-11-21T12:00:00Z') + days * 86_400_000,
});

const OBJECTS: Record<string, readonly KubernetesObject[]> = {
  [KAFKA]: [kafka()],
  [NODE_POOL]: [pool('broker'), pool('controller')],
  [POD]: pods(),
  [TOPIC]: [topic()],
  [USER]: [user()],
  [DEPLOYMENT]: [
    deployment('entity-operator', 1),
    deployment('kafka-exporter', 1),
  ],
};

const SAMPLES: Record<string, readonly Sample[]> = {
  'kafka/under-replicated-partitions': one(0),
  'kafka/under-min-isr-partitions': one(0),
  'kafka/offline-partitions': one(0),
  'kafka/active-controllers': one(1),
  'kafka/offline-log-directories': one(0),
  'kafka/unclean-elections': one(0),
  'kafka/disk-use': [
    ofClaim(0.3, `data-0-${CLUSTER}-broker-0`),
    ofClaim(0.4, `data-0-${CLUSTER}-broker-1`),
  ],
  'kafka/certificate-expiry': [
    endsIn(300, 'cluster-ca'),
    endsIn(310, 'client-ca'),
  ],
  'kafka/topic-under-replicated': one(0),
  'kafka/topic-in-sync': one(3),
  'kafka/topic-written': one(10),
  'kafka/consumer-lag': ofTopic(20),
  'kafka/consumer-lag-earlier': ofTopic(30),
  'kafka/consumer-read': ofTopic(10),
  'kafka/consumer-members': one(3),
};

/** A Kafka where all is well, with what is put in the place of some of it. */
export const kafkaWorld = (
  objects: FakeWorld['objects'] = {},
  samples: FakeWorld['samples'] = {},
): FakeWorld => ({
  objects: { ...OBJECTS, ...objects },
  samples: { ...SAMPLES, ...samples },
});

export const resourceTypeOf = (type: KafkaType) =>
  kafkaProvider.resourceTypes.find(candidate => candidate.type === type)!;

export const resourceOf = (type: KafkaType) => ({
  technology: 'kafka' as const,
  type,
  cluster: 'nonprod',
  namespace: NAMESPACE,
  name: RESOURCES[type],
});

/** The verdict on the resource of a type in a world. */
export const verdict = (
  type: KafkaType,
  world: FakeWorld,
  thresholds: Record<string, number> = {},
) =>
  assess(resourceTypeOf(type), fakeFacts(world), {
    resource: resourceOf(type),
    environment: { name: 'dev', isProduction: false },
    thresholds,
  });
