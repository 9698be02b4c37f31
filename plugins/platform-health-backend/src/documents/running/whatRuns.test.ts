import type { MissingSource } from '@ecotrack/backstage-plugin-platform-health-common';
import {
  fakeFacts,
  type FakeWorld,
} from '@ecotrack/backstage-plugin-platform-health-node/testing';
import { KAFKA, TOPIC } from '../../kafka/projections';
import { CLUSTERS, DATABASES } from '../../postgres/kinds';
import { OWN_PROVIDERS } from '../../providers';
import { FAILOVERS } from '../../redis/kinds';
import { whatRuns } from './whatRuns';

const environments = [
  { name: 'dev', cluster: 'nonprod', dataNamespace: 'data-dev' },
  { name: 'prod', cluster: 'prod', dataNamespace: 'data' },
];
const object = (name: string, spec: object = {}, labels = {}) => ({
  metadata: { name, namespace: 'data-dev', uid: name, labels },
  spec,
});
const labels = { 'strimzi.io/cluster': 'kafka-cluster' };
const objects = {
  [CLUSTERS]: [object('postgres-cluster')],
  [DATABASES]: [object('orders', { cluster: { name: 'postgres-cluster' } })],
  [FAILOVERS]: [object('redis-cluster')],
  [KAFKA]: [object('kafka-cluster', { kafkaExporter: {} })],
  [TOPIC]: [
    object('order-events', {}, labels),
    object('legacy', { topicName: 'Legacy_Events' }, labels),
  ],
};
const samples = {
  'kafka/exported-partitions': [{ labels: {}, value: 6 }],
  'kafka/consumer-groups': [
    {
      labels: { consumergroup: 'mail.orders', topic: 'order-events' },
      value: 3,
    },
  ],
};
const missing = (cause: MissingSource['cause']) => ({
  status: 'missing' as const,
  missing: { source: 'it', cause, message: 'it is silent' },
});
const of = (world: FakeWorld) =>
  whatRuns(environments, OWN_PROVIDERS, cluster =>
    cluster === 'nonprod' ? fakeFacts(world) : undefined,
  );
const names = ({ resources }: ReturnType<typeof whatRuns>) =>
  resources.map(({ resource: { type, name } }) => `${type} ${name}`);

describe('whatRuns', () => {
  it('reads off a label which service it is for', () => {
    const own = object(
      'orders',
      {},
      { 'backstage.io/kubernetes-id': 'orders' },
    );
    const { resources } = of({
      objects: {
        ...objects,
        [DATABASES]: [own],
        [FAILOVERS]: [own],
        [TOPIC]: [own],
      },
      samples,
    });
    expect(
      resources
        .filter(one => one.service === 'orders')
        .map(one => one.resource.type),
    ).toEqual(['database', 'failover', 'topic']);
  });

  it('lists all that runs, and what it is part of', () => {
    const { resources, completeClusters } = of({ objects, samples });
    expect(
      resources.map(({ resource, partOf, environment }) => [
        environment,
        resource.type,
        resource.name,
        partOf.map(one => one.name),
      ]),
    ).toEqual([
      ['dev', 'cluster', 'postgres-cluster', []],
      ['dev', 'database', 'orders', ['postgres-cluster']],
      ['dev', 'failover', 'redis-cluster', []],
      ['dev', 'cluster', 'kafka-cluster', []],
      ['dev', 'topic', 'order-events', ['kafka-cluster']],
      ['dev', 'topic', 'Legacy_Events', ['kafka-cluster']],
      ['dev', 'consumer', 'mail.orders', ['kafka-cluster', 'order-events']],
    ]);
    expect(completeClusters).toEqual(['nonprod']);
  });

  it.each([
    [
      'a kind is forbidden',
      { objects: { ...objects, [DATABASES]: missing('forbidden') }, samples },
    ],
    [
      'a kind is stale',
      {
        objects: {
          ...objects,
          [DATABASES]: {
            ...missing('stale'),
            lastKnown: {
              value: objects[DATABASES],
              asOf: '2026-11-21T11:00:00Z',
            },
          },
        },
        samples,
      },
    ],
    ['Prometheus is silent', { objects, samples: {} }],
    [
      'the exporter is silent',
      {
        objects,
        samples: {
          ...samples,
          'kafka/exported-partitions': [],
          'kafka/consumer-groups': [],
        },
      },
    ],
  ])('is not complete when %s, and keeps what it saw', (_what, world) => {
    const result = of(world);
    expect(result.completeClusters).toEqual([]);
    expect(names(result)).toContain('topic order-events');
    expect(names(result)).toContain('cluster postgres-cluster');
  });

  it('is complete where an operator or Prometheus is not there at all', () => {
    const silent = { status: 'not-configured' as const, source: 'prometheus' };
    const result = of({
      objects: { ...objects, [FAILOVERS]: missing('not-installed') },
      samples: {
        'kafka/exported-partitions': silent,
        'kafka/consumer-groups': silent,
      },
    });
    expect(result.completeClusters).toEqual(['nonprod']);
    expect(names(result)).toEqual([
      'cluster postgres-cluster',
      'database orders',
      'cluster kafka-cluster',
      'topic order-events',
      'topic Legacy_Events',
    ]);
  });

  it('asks no numbers of a Kafka without an exporter', () => {
    const result = of({
      objects: { ...objects, [KAFKA]: [object('kafka-cluster')] },
      samples: {},
    });
    expect(result.completeClusters).toEqual(['nonprod']);
  });
});
