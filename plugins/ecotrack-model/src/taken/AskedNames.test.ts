import { parse } from 'yaml';
import { preset } from '../presets';
import { askedNames, askedNamesOf } from './AskedNames';

describe('askedNamesOf', () => {
  it('asks for name, schema and all topics of a document, each once', () => {
    expect(askedNamesOf(parse(preset('order-service')))).toEqual({
      service: 'order-service',
      schema: 'order_service',
      topics: ['order-events', 'payment-events', 'product-events'],
    });
  });

  it('asks for the schema that is written, else for the derived one, and for none without a database', () => {
    const document = (postgres: unknown) => ({
      metadata: { name: 'shop-service' },
      spec: { postgres },
    });

    expect(askedNamesOf(document({ schema: 'goods' })).schema).toBe('goods');
    expect(askedNamesOf(document({})).schema).toBe('shop_service');
    expect(askedNamesOf(document(undefined)).schema).toBeUndefined();
  });

  it.each([
    undefined,
    null,
    'text',
    [],
    { spec: [] },
    { metadata: { name: 7 }, spec: { kafka: { publishes: 'x' } } },
    {
      metadata: { name: '../etc' },
      spec: { kafka: { consumes: [null, { topic: 'A B' }, { topic: {} }] } },
    },
  ])('leaves out what has no right shape: %j', document => {
    expect(askedNamesOf(document)).toEqual({ topics: [] });
  });

  it('asks for no more than may be asked', () => {
    const publishes = Array.from({ length: 400 }, (_, i) => ({
      topic: `topic-${i}`,
    }));
    const asked = askedNamesOf({ spec: { kafka: { publishes } } });

    expect(asked.topics).toHaveLength(298);
    expect(askedNames.safeParse(asked).success).toBe(true);
  });
});
