import Ajv2020 from 'ajv/dist/2020';
import addFormats from 'ajv-formats';
import { input, INPUTS } from '../docs/__testUtils__/inputs';
import { eventSchema } from './eventSchema';

const ajv = () =>
  addFormats(
    new Ajv2020({ strict: true, formats: { int64: true, int32: true } }),
  );

const topicOf = (name: string, topic: string) => {
  const { service } = input(name);
  const found = service.spec.kafka!.publishes.find(one => one.topic === topic)!;
  return ajv().compile(eventSchema(found, service));
};

/** The specification's order event. */
const ORDER = {
  event_id: 'cd911361-aeea-4a2b-b1d0-fe8c9379dea4',
  event_type: 'cancelled',
  order_id: 951,
  user_id: 7,
  timestamp: '2026-11-21T09:39:33.180318Z',
  data: {
    status: 'CANCELLED',
    total_amount: '12.50',
    items: [{ product_id: 3, quantity: 2, unit_price: '6.25' }],
  },
  metadata: { source: 'order-service', correlation_id: 'ec421467a7e5ae6f' },
};

describe('event schemas', () => {
  it.each(INPUTS)(
    'of %s are valid JSON Schema 2020-12',
    (_name, { service }) => {
      for (const topic of service.spec.kafka?.publishes ?? []) {
        expect(() => ajv().compile(eventSchema(topic, service))).not.toThrow();
      }
    },
  );

  it('take the event of the specification', () => {
    expect(topicOf('order-service', 'order-events')(ORDER)).toBe(true);
  });

  it('leave room for fields of a later version', () => {
    const later = { ...ORDER, schema: 2, data: { ...ORDER.data, coupon: 'x' } };
    expect(topicOf('order-service', 'order-events')(later)).toBe(true);
  });

  it.each([
    ['an id is missing', { ...ORDER, event_id: undefined }],
    ['the row is missing', { ...ORDER, order_id: undefined }],
    ['a further key is missing', { ...ORDER, user_id: undefined }],
    ['the type is unknown', { ...ORDER, event_type: 'shipped' }],
    ['an amount is a JSON number', { ...ORDER, data: { total_amount: 12.5 } }],
    ['an amount has an exponent', { ...ORDER, data: { total_amount: '1E+3' } }],
    [
      'an item lacks a field',
      { ...ORDER, data: { items: [{ product_id: 3 }] } },
    ],
    ['the time is no timestamp', { ...ORDER, timestamp: 'yesterday' }],
  ])('refuse an event when %s', (_what, event) => {
    const sent: unknown = JSON.parse(JSON.stringify(event));
    expect(topicOf('order-service', 'order-events')(sent)).toBe(false);
  });

  it('know keys that are UUIDs and fields that are required', () => {
    const valid = topicOf('everything', 'stock-events');
    const event = {
      event_id: ORDER.event_id,
      event_type: 'sold-out',
      stock_item_id: 1,
      warehouse_id: ORDER.event_id,
      product_id: 2,
      timestamp: ORDER.timestamp,
      data: { status: 'SOLD_OUT', on_hand: 0 },
    };
    expect(valid(event)).toBe(true);
    expect(valid({ ...event, warehouse_id: 'north' })).toBe(false);
    expect(valid({ ...event, data: { status: 'SOLD_OUT' } })).toBe(false);
  });
});
