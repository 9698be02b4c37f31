import { long, many, type ShapeCases } from './ShapeCase';

export const dataShapeCases: ShapeCases = {
  'postgres/identifier': [
    'spec.postgres.schema',
    ['A', 'a-b', 'a__b', 'a_', long(49)],
    ['a_1', long(48)],
  ],
  'postgres/object-name': [
    'spec.postgres.tables.2.indexes.0.name',
    ['A', long(64)],
    [long(63)],
  ],
  'postgres/entity': [
    'spec.postgres.tables.0.entity',
    ['depot', 'A_b', 'Ä'],
    ['Depot2'],
  ],
  'postgres/column-type': [
    'spec.postgres.tables.1.columns.13',
    [
      'BIGINT',
      'varchar',
      'varchar(0)',
      'serial',
      'int[]',
      'text; x',
      'timestamp',
    ].map(type => ({ name: 'extra', type })),
    ['text', 'varchar(1)', 'numeric(5,0)'].map(type => ({
      name: 'extra',
      type,
    })),
  ],
  'postgres/default': [
    'spec.postgres.tables.0.columns.2.default',
    [null, ['x'], 'a\nb'],
    ['x'],
  ],
  'postgres/limit': [
    'spec.postgres.tables.1.columns.4.minimum',
    ['0', 1e16],
    [0],
  ],
  'postgres/value': [
    'spec.postgres.tables.1.columns.3.values',
    [['AVAILABLE', 'SOLD_OUT', 'a']],
    [['AVAILABLE', 'SOLD_OUT', 'B_1']],
  ],
  'postgres/values': [
    'spec.postgres.tables.0.columns.2.values',
    [[], 'A'],
    [undefined],
  ],
  'postgres/tables': ['spec.postgres.tables', ['x'], []],
  'postgres/columns': [
    'spec.postgres.tables.3.columns',
    [[]],
    [[{ name: 'id', type: 'bigint' }]],
  ],
  'postgres/indexes': [
    'spec.postgres.tables.3.indexes',
    ['x', many(51, i => ({ name: `i${i}`, columns: ['source'] }))],
    [[]],
  ],
  'postgres/index-columns': [
    'spec.postgres.tables.1.indexes.2.columns',
    [[]],
    [['shelf']],
  ],
  'postgres/pool': ['spec.postgres.pool.maximumSize', [0, 101, 1.5, '5'], [5]],
  'redis/cache-name': [
    'spec.redis.caches.0.name',
    ['A', 'a_b', 'a:b'],
    ['a-b'],
  ],
  'redis/ttl': [
    'spec.redis.caches.0.ttlMs',
    [0, 999, 604_800_001, '10m'],
    [1000, 604_800_000],
  ],
  'redis/warm-size': ['spec.redis.caches.0.warm.size', [0, 10_001], [10_000]],
  'redis/caches': [
    'spec.redis.caches',
    ['x', many(51, () => ({ name: 'a', table: 'b', ttlMs: 1000 }))],
    [[]],
  ],
  'redis/session-namespace': [
    'spec.redis.sessions.namespace',
    ['a', 'a:', 'a:*', '{a}:b', 'a b:c'],
    ['a:b', 'a:b:c-1'],
  ],
  'redis/session-timeout': [
    'spec.redis.sessions.timeoutMs',
    [59_999, 86_400_001],
    [60_000],
  ],
  'kafka/topic-name': [
    'spec.kafka.publishes.1.topic',
    ['a', 'a_b', 'A-b', '.', long(101)],
    [long(100)],
  ],
  'kafka/event-type': [
    'spec.kafka.publishes.1.events.0.type',
    ['A', 'a_b', ''],
    ['a-b'],
  ],
  'kafka/partitions': [
    'spec.kafka.publishes.1.partitions',
    [0, 101, '3', 1.5],
    [1, 100],
  ],
  'kafka/retention': [
    'spec.kafka.publishes.1.retentionMs',
    [-2, 0, 3_599_999, '7d', 1e18],
    [-1, 86_400_000],
  ],
  'kafka/segment': [
    'spec.kafka.publishes.1.segmentMs',
    [599_999, 2_592_000_001],
    [600_000],
  ],
  'kafka/topics': ['spec.kafka.consumes', ['x'], []],
  'kafka/events': ['spec.kafka.consumes.1.events', [[], 'x'], [['a']]],
  'kafka/fields': [
    'spec.kafka.publishes.1.keys',
    ['x', many(11, i => `k${i}`)],
    [[]],
  ],
};
