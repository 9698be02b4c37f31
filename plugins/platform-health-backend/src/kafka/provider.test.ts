import { WATCHED_KINDS } from '@ecotrack/backstage-plugin-platform-health-common';
import type { Scope } from '@ecotrack/backstage-plugin-platform-health-node';
import { kafkaProvider } from './provider';

const scope: Scope = {
  entityRef: 'component:default/order-service',
  environment: { name: 'dev', isProduction: false },
  cluster: 'nonprod',
  namespace: 'ecotrack-dev',
  dataNamespace: 'data-dev',
  trustDomain: 'dev.ecotrack.internal',
  service: 'order-service',
  kafka: {
    cluster: 'kafka-cluster',
    topics: ['order-events', 'payment-events'],
    consumes: ['payment-events'],
  },
};
const named = (one: Scope) =>
  kafkaProvider.resourcesOf(one).map(({ type, name }) => `${type} ${name}`);

describe('the provider for Kafka', () => {
  it('judges what the service uses, where its data lives', () => {
    expect(named(scope)).toEqual([
      'cluster kafka-cluster',
      'topic order-events',
      'topic payment-events',
      'user order-service',
      'consumer order-service.payment-events',
    ]);
    expect(kafkaProvider.resourcesOf(scope)[0]).toMatchObject({
      cluster: 'nonprod',
      namespace: 'data-dev',
    });
  });

  it('judges no user and no group of an entity that is only a topic', () => {
    expect(named({ ...scope, service: undefined })).toEqual([
      'cluster kafka-cluster',
      'topic order-events',
      'topic payment-events',
    ]);
    expect(named({ ...scope, kafka: undefined })).toEqual([]);
  });

  it('names only sources that it has', () => {
    const queries = kafkaProvider.queries.map(({ id }) => `prometheus:${id}`);
    const kinds = kafkaProvider.projections.map(
      ({ kind }) => `kubernetes:${kind}`,
    );
    const rules = kafkaProvider.resourceTypes.flatMap(type => type.rules);
    expect(new Set(rules.map(({ id }) => id)).size).toBe(rules.length);
    for (const { sources } of rules)
      expect([...queries, ...kinds]).toEqual(
        expect.arrayContaining([...sources]),
      );
    for (const { kind } of kafkaProvider.projections)
      expect(Object.keys(WATCHED_KINDS)).toContain(kind);
  });

  it('quotes every value in its queries', () => {
    const values = {
      namespace: 'data-dev',
      cluster: 'kafka-cluster',
      topic: 'order-events',
      group: 'order-service.payment-events',
    };
    for (const { parameters, expression } of kafkaProvider.queries) {
      const text = expression(values);
      for (const name of parameters)
        expect(text).toContain(values[name as keyof typeof values]);
      const hostile = { ...values, cluster: 'a"} or up{a="' };
      expect(expression(hostile)).not.toContain('a"');
    }
  });
});
