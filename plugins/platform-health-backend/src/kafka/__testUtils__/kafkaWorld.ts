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
/** Use of the volumes of all nodes; the last one is as full as is said. */
export const disks = (fullest: number): Sample[] =>
  pods().map(({ metadata }, index, all) => ({
    labels: { persistentvolumeclaim: `data-0-${metadata.name}` },
    value: index === all.length - 1 ? fullest : fullest / 2,
  }));
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
  'kafka/disk-use': disks(0.4),
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

/** A Kafka where all is well, of its own: a test may change it. */
export const healthyKafka = () =>
  structuredClone({
    objects: Object.fromEntries(
      Object.entries(OBJECTS).map(([kind, list]) => [kind, [...list]]),
    ),
    samples: Object.fromEntries(
      Object.entries(SAMPLES).map(([query, list]) => [query, [...list]]),
    ),
  });

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
