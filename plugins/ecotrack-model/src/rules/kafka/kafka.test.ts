import {
  misjudged,
  type RuleCases,
  uncovered,
} from '../../__testUtils__/rules';
import { kafkaRules } from '.';

const P = 'spec.kafka.publishes';
const C = 'spec.kafka.consumes';
const stock = 'spec.kafka.publishes[0]';
const taken = (topic: string, service?: string) => ({
  taken: {
    topics: { [topic]: { service, source: 'cluster' as const } },
    schemas: {},
  },
});
const field = (more: object) => ({
  [`${P}.0.data.5`]: { name: 'shelf', type: 'integer', ...more },
});

const events = (kafka?: object) => ({
  'spec.kafka': kafka,
  'spec.redis': undefined,
  'spec.observability': undefined,
});

const CASES: RuleCases = {
  'kafka/empty': {
    breaks: [{ change: events({}), at: 'spec.kafka' }],
    keeps: [{ change: events(undefined) }],
  },
  'kafka/reserved-topic': {
    breaks: [
      'stock-dlt',
      'stock-dlq',
      'strimzi-topic-operator',
      'connect-configs',
    ].map(topic => ({
      change: { [`${P}.1.topic`]: topic },
      at: 'spec.kafka.publishes[1].topic',
    })),
    keeps: [{ change: { [`${P}.1.topic`]: 'connections' } }],
  },
  'kafka/duplicate-topic': {
    breaks: [
      {
        change: { [`${P}.1.topic`]: 'stock-events' },
        at: 'spec.kafka.publishes[1].topic',
      },
      {
        change: { [`${C}.1.topic`]: 'order-events' },
        at: 'spec.kafka.consumes[1].topic',
      },
      {
        change: { [`${C}.1.topic`]: 'stock-events' },
        at: 'spec.kafka.consumes[1].topic',
      },
    ],
    keeps: [{ change: { [`${C}.1.topic`]: 'price-events' } }],
  },
  'kafka/taken-topic': {
    breaks: [
      {
        change: {},
        context: taken('stock-events', 'depot-service'),
        at: `${stock}.topic`,
      },
      {
        change: {},
        context: taken('stock-events'),
        at: `${stock}.topic`,
      },
    ],
    keeps: [
      { change: {}, context: taken('stock-events', 'warehouse-service') },
    ],
  },
  'kafka/topic-owner': {
    breaks: [
      {
        change: {},
        context: taken('order-events', 'basket-service'),
        at: 'spec.kafka.consumes[0].service',
      },
    ],
    keeps: [
      { change: {}, context: taken('order-events', 'order-service') },
      { change: {}, context: taken('order-events') },
    ],
  },
  'kafka/segment-retention': {
    breaks: [
      {
        change: { [`${P}.0.retentionMs`]: 86_399_999 },
        at: `${stock}.segmentMs`,
      },
    ],
    keeps: [{ change: { [`${P}.0.retentionMs`]: 86_400_000 } }],
  },
  'kafka/unknown-table': {
    breaks: [
      {
        change: { [`${P}.1.table`]: 'shops' },
        at: 'spec.kafka.publishes[1].table',
      },
    ],
    keeps: [
      { change: { [`${P}.1.table`]: 'import_runs', [`${P}.1.data`]: [] } },
    ],
  },
  'kafka/published-twice': {
    breaks: [
      {
        change: { [`${P}.1.table`]: 'stock_items', [`${P}.1.data`]: [] },
        at: 'spec.kafka.publishes[1].table',
      },
    ],
    keeps: [
      { change: { [`${P}.1.table`]: 'stock_movements', [`${P}.1.data`]: [] } },
    ],
  },
  'kafka/class-collision': {
    breaks: [
      // Bean of what the table publishes, and function of what is consumed.
      ['spec.postgres.tables.0.entity', 'Order'],
      // Consumer, interface and class of the team.
      ['spec.postgres.tables.3.entity', 'OrderEventsConsumer'],
      ['spec.postgres.tables.3.entity', 'OrderEventsListener'],
      ['spec.postgres.tables.3.entity', 'ProductEventsHandler'],
      // An entity called like the topic itself.
      ['spec.postgres.tables.3.entity', 'ProductEvents'],
    ].map(([path, entity]) => ({
      change: { [path]: entity },
      at: `spec.kafka.consumes[${entity.startsWith('Order') ? 0 : 1}].topic`,
    })),
    keeps: [
      { change: { 'spec.postgres.tables.3.entity': 'Order' } },
      { change: { 'spec.postgres.tables.3.entity': 'ProductEventsReader' } },
    ],
  },
  'kafka/duplicate-event': {
    breaks: [
      {
        change: { [`${P}.0.events.3.type`]: 'created' },
        at: `${stock}.events[3].type`,
      },
      {
        change: { [`${P}.0.events.3.type`]: 'soldout' },
        at: `${stock}.events[3].type`,
      },
      {
        change: { [`${C}.0.events.1`]: 'created' },
        at: 'spec.kafka.consumes[0].events[1]',
      },
    ],
    keeps: [{ change: { [`${P}.0.events.3.type`]: 'removed' } }],
  },
  'kafka/ambiguous-event': {
    breaks: [
      {
        change: { [`${P}.0.events.3.on`]: 'create' },
        at: `${stock}.events[3]`,
      },
      {
        change: {
          [`${P}.0.events.3`]: {
            type: 'gone',
            on: 'update',
            when: { column: 'status', becomes: 'SOLD_OUT' },
          },
        },
        at: `${stock}.events[3]`,
      },
    ],
    keeps: [
      {
        change: {
          [`${P}.0.events.3`]: {
            type: 'held',
            on: 'update',
            when: { column: 'status', becomes: 'RESERVED' },
          },
        },
      },
    ],
  },
  'kafka/event-condition': {
    breaks: [
      {
        change: { [`${P}.0.events.2.on`]: 'create' },
        at: `${stock}.events[2].when`,
      },
      {
        change: { [`${P}.0.events.2.when.column`]: 'state' },
        at: `${stock}.events[2].when`,
      },
      {
        change: { [`${P}.0.events.2.when.column`]: 'on_hand' },
        at: `${stock}.events[2].when`,
      },
      {
        change: { [`${P}.0.events.2.when.becomes`]: 'GONE' },
        at: `${stock}.events[2].when`,
      },
    ],
    keeps: [{ change: { [`${P}.0.events.2.when.becomes`]: 'AVAILABLE' } }],
  },
  'kafka/event-key': {
    breaks: ['id', 'stock_item_id', 'supplier_id', 'status', 'product_id'].map(
      key => ({
        change: { [`${P}.0.keys`]: ['product_id', key] },
        at: `${stock}.keys[1]`,
      }),
    ),
    keeps: [{ change: { [`${P}.0.keys`]: ['on_hand'] } }],
  },
  'kafka/field-column': {
    breaks: [
      { name: 'place' },
      { type: 'string' },
      { name: 'pick_code', type: 'string' },
      { name: 'attributes', type: 'string' },
    ].map(more => ({ change: field(more), at: `${stock}.data[5]` })),
    keeps: [field({}), field({ name: 'warehouse_id', type: 'string' })].map(
      change => ({ change }),
    ),
  },
  'kafka/required-field': {
    breaks: [
      {
        change: { [`${P}.0.data.3.required`]: true },
        at: `${stock}.data[3]`,
      },
      {
        change: { [`${P}.0.data.4.items.1.required`]: true },
        at: `${stock}.data[4].items[1]`,
      },
    ],
    keeps: [{ change: field({ required: true }) }],
  },
  'kafka/duplicate-field': {
    breaks: [
      { change: field({ name: 'on_hand' }), at: `${stock}.data[5]` },
      {
        change: {
          [`${P}.0.data.4.items.1`]: { name: 'quantity', type: 'integer' },
        },
        at: `${stock}.data[4].items[1]`,
      },
    ],
    keeps: [{ change: field({}) }],
  },
  'kafka/array-field': {
    breaks: [
      {
        change: { [`${P}.0.data.4.from`]: undefined },
        at: `${stock}.data[4]`,
      },
      {
        change: { [`${P}.0.data.4.items`]: undefined },
        at: `${stock}.data[4]`,
      },
      {
        change: {
          [`${P}.0.data.4.from`]: 'import_runs',
          [`${P}.0.data.4.items`]: [{ name: 'source', type: 'string' }],
        },
        at: `${stock}.data[4]`,
      },
      { change: { [`${P}.0.data.4.from`]: 'shops' }, at: `${stock}.data[4]` },
      { change: field({ from: 'stock_movements' }), at: `${stock}.data[5]` },
    ],
    keeps: [{ change: { [`${P}.0.data.4.items.0.required`]: false } }],
  },
};

describe('rules of kafka', () => {
  it('has cases both ways for every rule', () => {
    expect(uncovered(kafkaRules, CASES)).toEqual([]);
  });

  it.each(Object.entries(CASES))('%s', (rule, cases) => {
    expect(misjudged('Service', rule, cases)).toEqual([]);
  });
});
