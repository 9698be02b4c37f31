import { askedContext, readAskedContext } from './askedContext';

const ALL = {
  service: 'order-service',
  schema: 'order_service',
  topics: ['order-events', 'payment-events'],
};

describe('the names as a context', () => {
  it.each([ALL, { topics: [] }, { service: 'shop', topics: ['a-b'] }])(
    'are read back equal: %j',
    names => {
      expect(readAskedContext(askedContext(names))).toEqual({
        valid: true,
        names,
      });
    },
  );

  it('hold texts only', () => {
    expect(askedContext(ALL)).toEqual({
      service: 'order-service',
      schema: 'order_service',
      topics: 'order-events,payment-events',
    });
  });

  it.each([
    [{ service: '../admin' }, 'service [service/name]'],
    [{ service: 'a b' }, 'service [service/name]'],
    [{ service: 7 }, 'service [service/name]'],
    [{ schema: "x'; --" }, 'schema [postgres/identifier]'],
    [{ topics: 'order-events,*' }, 'topics[1] [kafka/topic-name]'],
    [{ topics: 'order-events,' }, 'topics[1] [kafka/topic-name]'],
    [{ topics: 'x'.repeat(1_000_000) }, 'topics [kafka/topics]'],
  ])('are refused with field and rule: %#', (context, broken) => {
    expect(readAskedContext(context)).toEqual({
      valid: false,
      broken: [broken],
    });
  });

  it('are at most 300 and nothing beside', () => {
    const topics = Array.from({ length: 299 }, (_, i) => `topic-${i}`);

    expect(readAskedContext({ topics: topics.join(',') }).valid).toBe(false);
    expect(readAskedContext({ namespace: 'kube-system' }).valid).toBe(false);
  });
});
