import { ConfigReader } from '@backstage/config';
import { readHealthConfig } from '../config/readHealthConfig';
import type { CatalogEntry } from './CatalogEntry';
import { catalogEntry } from './CatalogEntry';
import { scopesOf } from './scopesOf';

const config = readHealthConfig(new ConfigReader({}));
const entity = (
  kind: string,
  name: string,
  options: {
    type?: string;
    dependsOn?: string[];
    origin?: string;
    annotations?: Record<string, string>;
    usedBy?: string[];
  } = {},
): CatalogEntry =>
  catalogEntry({
    apiVersion: 'backstage.io/v1alpha1',
    kind,
    metadata: {
      name,
      annotations: {
        'backstage.io/managed-by-origin-location':
          options.origin ?? 'url:orders',
        'backstage.io/kubernetes-id': name,
        ...options.annotations,
      },
    },
    spec: { type: options.type },
    relations: [
      ...(options.dependsOn ?? []).map(targetRef => ({
        type: 'dependsOn',
        targetRef,
      })),
      ...(options.usedBy ?? []).map(targetRef => ({
        type: 'dependencyOf',
        targetRef,
      })),
    ],
  });

const order = entity('Component', 'order-service', {
  type: 'service',
  dependsOn: [
    'resource:default/order-service-database',
    'resource:default/order-events-topic',
    'resource:default/payment-events-topic',
  ],
});
const ORDER = 'component:default/order-service';
const PAYMENT = 'component:default/payment-service';
const database = entity('Resource', 'order-service-database', {
  type: 'database',
  usedBy: [ORDER],
});
const entries = new Map(
  [
    order,
    database,
    entity('Component', 'payment-service', { origin: 'url:payments' }),
    entity('Resource', 'order-events-topic', {
      type: 'kafka-topic',
      usedBy: [ORDER],
    }),
    entity('Resource', 'payment-events-topic', {
      type: 'kafka-topic',
      origin: 'url:payments',
      usedBy: [ORDER, PAYMENT],
    }),
  ].map(one => [one.ref, one]),
);

describe('scopesOf', () => {
  it('takes clusters and namespaces from the platform, and what is used from the relations', () => {
    const [dev, staging, prod] = scopesOf(order, entries, config);
    expect(dev).toMatchObject({
      environment: { name: 'dev', isProduction: false },
      cluster: 'nonprod',
      namespace: 'ecotrack-dev',
      dataNamespace: 'data-dev',
      service: 'order-service',
      postgres: { cluster: 'postgres-cluster', service: 'order-service' },
      kafka: {
        cluster: 'kafka-cluster',
        topics: ['order-events', 'payment-events'],
        consumes: ['payment-events'],
      },
      argocd: { cluster: 'nonprod', namespace: 'argocd' },
    });
    expect(dev).not.toHaveProperty('redis');
    expect(staging.environment.name).toBe('staging');
    expect(prod).toMatchObject({
      environment: { name: 'prod', isProduction: true },
      cluster: 'prod',
    });
  });

  it('takes for a database only the database, and finds its service', () => {
    const [dev] = scopesOf(database, entries, config);
    expect(dev.service).toBeUndefined();
    expect(dev.postgres?.service).toBe('order-service');
    expect(dev).not.toHaveProperty('kafka');
    expect(dev).not.toHaveProperty('argocd');
  });

  it('finds a topic whose name is longer than the name of its Resource', () => {
    const topic = `${'very-'.repeat(16)}long-events`;
    const named = entity('Resource', 'very-very-0f1e2d3c-topic', {
      type: 'kafka-topic',
      annotations: { 'ecotrack.io/topic': topic },
    });
    const [dev] = scopesOf(named, entries, config);
    expect(dev.kafka?.topics).toEqual([topic]);
  });

  it('looks for no pods of a component that does not run in a cluster', () => {
    const [dev] = scopesOf({ ...order, runs: false }, entries, config);
    expect(dev.service).toBeUndefined();
    expect(dev).not.toHaveProperty('argocd');
    expect(dev.postgres?.service).toBe('order-service');
  });

  it('keeps to the environments that the service is delivered to', () => {
    const once = {
      ...order,
      environments: ['prod', 'moon'],
    };
    expect(
      scopesOf(once, entries, config).map(scope => scope.environment.name),
    ).toEqual(['prod']);
  });
});

describe('what was never delivered to an environment', () => {
  const without = (service: string) => (one: string, environment: string) =>
    one !== service || environment !== 'staging';
  const stagingOf = (entry: CatalogEntry, service: string) =>
    scopesOf(entry, entries, config, without(service))[1];

  it('is not asked for by those who read its topics', () => {
    expect(stagingOf(order, 'payment-service').kafka).toMatchObject({
      topics: ['order-events'],
      consumes: [],
    });
  });

  it('reads no topics there itself, though others have theirs', () => {
    expect(stagingOf(order, 'order-service')).not.toHaveProperty('kafka');
  });

  it('has no database there, and where the service is not meant to go no scope at all', () => {
    expect(stagingOf(database, 'order-service')).not.toHaveProperty('postgres');
    const prodOnly = new Map(entries).set(ORDER, {
      ...order,
      environments: ['prod'],
    });
    expect(
      scopesOf(database, prodOnly, config).map(one => one.environment.name),
    ).toEqual(['prod']);
  });
});

describe('catalogEntry', () => {
  it('believes only the portal itself which running resource an entity stands for', () => {
    const annotations = {
      'ecotrack.io/health-resource': 'kafka:topic:prod/data/payments',
    };
    expect(
      entity('Resource', 'mine', { annotations }).resource,
    ).toBeUndefined();
    expect(
      entity('Resource', 'ours', {
        annotations,
        origin: 'platform-health:resources',
      }).resource,
    ).toBe('kafka:topic:prod/data/payments');
  });
});
