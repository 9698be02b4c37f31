import { assess } from '@ecotrack/backstage-plugin-platform-health-node';
import type {
  KubernetesObject,
  Sample,
} from '@ecotrack/backstage-plugin-platform-health-node';
import { fakeFacts } from '@ecotrack/backstage-plugin-platform-health-node/testing';
import {
  expectNeverBetter,
  expectNoLossHelps,
} from '../__testUtils__/neverBetter';
import { projected } from '../__testUtils__/projected';
import { setAt } from '../__testUtils__/setAt';
import { condition } from './__testUtils__/kafkaObjects';
import {
  endsIn,
  healthyKafka,
  KafkaType,
  ofTopic,
  one,
  disks,
  resourceOf,
  resourceTypeOf,
} from './__testUtils__/kafkaWorld';
import { DEPLOYMENT, KAFKA, NODE_POOL, POD, TOPIC, USER } from './projections';
import { kafkaProvider } from './provider';

interface World {
  objects: Record<string, KubernetesObject[]>;
  samples: Record<string, Sample[]>;
}
type Fault = (world: World) => void;

const measured =
  (query: string, samples: Sample[]): Fault =>
  ({ samples: all }) => {
    all[`kafka/${query}`] = samples;
  };
const field =
  (kind: string, path: string, value: unknown, index = 0): Fault =>
  ({ objects }) => {
    const object = objects[kind][index];
    if (object) setAt(object, path.split('/'), value);
  };
const absent =
  (kind: string): Fault =>
  ({ objects }) => {
    objects[kind] = [];
  };
const says = (kind: string, type: string, status: string) =>
  field(kind, 'status/conditions', [condition(type, status, 'Reason', 'Why')]);
const podDown = (index: number) =>
  field(POD, 'status/conditions', [condition('Ready', 'False')], index);
const pausedBy = (kind: string) =>
  field(kind, 'metadata/annotations', {
    'strimzi.io/pause-reconciliation': 'true',
  });

/** For each rule what makes it fire. */
const FAULTS: Record<KafkaType, Record<string, Fault>> = {
  cluster: {
    'cluster-not-found': absent(KAFKA),
    'cluster-paused': pausedBy(KAFKA),
    'cluster-not-ready': says(KAFKA, 'NotReady', 'True'),
    'brokers-not-ready': podDown(0),
    'controllers-not-ready': podDown(4),
    'active-controller': measured('active-controllers', one(0)),
    'offline-partitions': measured('offline-partitions', one(3)),
    'under-min-isr': measured('under-min-isr-partitions', one(2)),
    'under-replicated-partitions': measured(
      'under-replicated-partitions',
      one(5),
    ),
    'unclean-elections': measured('unclean-elections', one(1)),
    'offline-log-directories': measured('offline-log-directories', one(1)),
    'disk-filling': measured('disk-use', disks(0.97)),
    'certificate-expires': measured('certificate-expiry', [
      endsIn(3, 'cluster-ca'),
      endsIn(300, 'client-ca'),
    ]),
    'exporter-down': field(DEPLOYMENT, 'status/availableReplicas', 0, 1),
    'entity-operator-down': field(DEPLOYMENT, 'status/availableReplicas', 0, 0),
  },
  topic: {
    'topic-not-found': absent(TOPIC),
    'topic-paused': pausedBy(TOPIC),
    'topic-not-ready': says(TOPIC, 'Ready', 'False'),
    'topic-replicas-change': field(TOPIC, 'status/replicasChange', {
      state: 'pending',
      message: 'no Cruise Control',
    }),
    'topic-under-replicated': measured('topic-under-replicated', one(1)),
    'topic-under-min-isr': measured('topic-in-sync', one(1)),
  },
  user: {
    'user-not-found': absent(USER),
    'user-paused': pausedBy(USER),
    'user-not-ready': says(USER, 'NotReady', 'True'),
  },
  consumer: {
    'consumer-without-members': measured('consumer-members', one(0)),
    'consumer-lag': measured('consumer-lag', ofTopic(900_000)),
    'consumer-lag-grows': measured('consumer-lag', ofTopic(5_000_000)),
    'consumer-stalled': measured('consumer-read', ofTopic(0)),
    'lag-nears-retention': measured('consumer-lag', ofTopic(2_000_000)),
  },
};

const NAMED: Record<KafkaType, [string, string][]> = {
  cluster: [
    [KAFKA, 'kafka-cluster'],
    [NODE_POOL, 'broker'],
    [NODE_POOL, 'controller'],
    [DEPLOYMENT, 'kafka-cluster-entity-operator'],
    [DEPLOYMENT, 'kafka-cluster-kafka-exporter'],
  ],
  topic: [
    [TOPIC, 'payment-events'],
    [KAFKA, 'kafka-cluster'],
  ],
  user: [[USER, 'order-service']],
  consumer: [
    [TOPIC, 'payment-events'],
    [KAFKA, 'kafka-cluster'],
  ],
};

const environment = { name: 'dev', isProduction: false };
const TYPES: KafkaType[] = ['cluster', 'topic', 'user', 'consumer'];

describe.each(TYPES)('faults of a Kafka %s', name => {
  const type = resourceTypeOf(name);
  const resource = resourceOf(name);
  const options = { resource, environment };

  it('are in this table for every rule, and found in what is kept of the objects', () => {
    expect(
      Object.keys(FAULTS[name])
        .map(id => `kafka/${id}`)
        .sort(),
    ).toEqual(type.rules.map(rule => rule.id).sort());
    for (const [id, fault] of Object.entries(FAULTS[name])) {
      const world = healthyKafka();
      fault(world);
      const whole = assess(type, fakeFacts(world), options);
      expect(whole.findings.map(({ rule }) => rule)).toContain(`kafka/${id}`);
      const objects = projected(kafkaProvider, world.objects);
      expect(assess(type, fakeFacts({ ...world, objects }), options)).toEqual(
        whole,
      );
    }
  });

  const losses = {
    type,
    resource,
    environment,
    healthy: healthyKafka,
    faults: Object.values(FAULTS[name]),
    named: NAMED[name],
    runs: 800,
  };

  it('never look better through sources that are silent, late or unreadable', () => {
    expect(() => expectNeverBetter(losses)).not.toThrow();
  }, 60_000);

  it('never look better through any single loss, and need no other rule to say so', () => {
    expect(() => expectNoLossHelps(losses)).not.toThrow();
  }, 60_000);
});
