import { parsePlatform } from '../../parse/parsePlatform';
import { misjudged, type RuleCases, uncovered } from '../../testing/rules';
import { postgresRules } from '.';

const platform = parsePlatform('{}');
const context = platform.valid ? { platform: platform.value } : {};
const taken = (owner: string) => ({
  taken: { topics: {}, schemas: { warehouse: owner } },
});
const T = 'spec.postgres.tables';
const items = `${T}.1.columns`;
const at = (column: number, field: string) =>
  `spec.postgres.tables[1].columns[${column}].${field}`;
const column = (name: string, more: object = {}) => ({
  [`${items}.13`]: { name, type: 'integer', ...more },
});
const table = (name: string, more: object = {}) => ({
  [`${T}.4`]: {
    name,
    audit: true,
    columns: [{ name: 'id', type: 'bigint' }],
    ...more,
  },
});

const CASES: RuleCases = {
  'postgres/reserved-schema': {
    breaks: ['pg_catalog', 'public', 'user', 'cnpg_x'].map(name => ({
      change: { 'spec.postgres.schema': name },
      at: 'spec.postgres.schema',
    })),
    keeps: [{ change: { 'spec.postgres.schema': 'public_orders' } }],
  },
  'postgres/taken-schema': {
    breaks: [
      {
        change: {},
        context: taken('order-service'),
        at: 'spec.postgres.schema',
      },
    ],
    keeps: [
      { change: {}, context: taken('warehouse-service') },
      {
        change: { 'spec.postgres.schema': 'depot' },
        context: taken('order-service'),
      },
    ],
  },
  'postgres/reserved-table': {
    breaks: [
      'order',
      'pg_orders',
      'outbox',
      'stock_items_audit',
      'package',
      'con',
    ].map(name => ({
      change: table(name),
      at: 'spec.postgres.tables[4].name',
    })),
    keeps: [{ change: table('ordering') }],
  },
  'postgres/reserved-column': {
    breaks: ['user', 'ctid', 'new', 'hash_code', 'version', 'constructor'].map(
      name => ({ change: column(name), at: at(13, 'name') }),
    ),
    keeps: ['user_id', 'versions', 'status_code'].map(name => ({
      change: column(name),
    })),
  },
  'postgres/reserved-entity': {
    breaks: [
      {
        change: { [`${T}.0.entity`]: 'Instant' },
        at: 'spec.postgres.tables[0].entity',
      },
      { change: table('process'), at: 'spec.postgres.tables[4].name' },
    ],
    keeps: [{ change: { [`${T}.0.entity`]: 'InstantSale' } }],
  },
  'postgres/duplicate-table': {
    breaks: ['stock_items', 'stockitems', 'stock_it_ems'].map(name => ({
      change: table(name, { entity: 'Other' }),
      at: 'spec.postgres.tables[4].name',
    })),
    keeps: [{ change: table('stock_item_notes') }],
  },
  'postgres/duplicate-column': {
    breaks: [
      { change: column('on_hand'), at: at(13, 'name') },
      { change: column('onhand'), at: at(13, 'name') },
      {
        change: {
          ...column('password'),
          [`${items}.14`]: { name: 'password_hash', type: 'text' },
        },
        at: at(14, 'name'),
      },
    ],
    keeps: [{ change: column('on_hand_count') }],
  },
  'postgres/entity-collision': {
    breaks: [
      {
        change: table('other', { entity: 'StockItem' }),
        at: 'spec.postgres.tables[4].entity',
      },
      {
        change: table('stock_item_service'),
        at: 'spec.postgres.tables[4].name',
      },
      {
        change: table('stock_item_status'),
        at: 'spec.postgres.tables[4].name',
      },
    ],
    keeps: [{ change: table('stock_item_notes', { entity: 'StockItemNote' }) }],
  },
  'postgres/relation-collision': {
    breaks: [
      {
        change: { [`${T}.2.indexes.0.name`]: 'stock_items_place_idx' },
        at: 'spec.postgres.tables[2].indexes[0]',
      },
      {
        change: { [`${T}.2.indexes.0.name`]: 'warehouses_pkey' },
        at: 'spec.postgres.tables[2].indexes[0]',
      },
      {
        change: { [`${T}.2.indexes.0.name`]: 'warehouses_audit' },
        at: 'spec.postgres.tables[2].indexes[0]',
      },
    ],
    keeps: [{ change: { [`${T}.2.indexes.0.name`]: 'movements_item_idx' } }],
  },
  'postgres/duplicate-check': {
    breaks: [
      {
        change: {
          [`${T}.1.checks.1`]: {
            name: 'stock_items_reserved_in_stock',
            left: 'shelf',
            operator: '<',
            right: 'on_hand',
          },
        },
        at: 'spec.postgres.tables[1].checks[1].name',
      },
    ],
    keeps: [
      {
        change: {
          [`${T}.1.checks.1`]: {
            name: 'other_check',
            left: 'shelf',
            operator: '<',
            right: 'on_hand',
          },
        },
      },
    ],
  },
  'postgres/id': {
    breaks: [
      {
        change: { [`${T}.3.columns.0.name`]: 'key' },
        at: 'spec.postgres.tables[3].columns',
      },
      {
        change: { [`${T}.3.columns.0.type`]: 'text' },
        at: 'spec.postgres.tables[3].columns[0]',
      },
      {
        change: { [`${T}.3.columns.0.nullable`]: true },
        at: 'spec.postgres.tables[3].columns[0]',
      },
      {
        change: { [`${T}.3.columns.0.default`]: 1 },
        at: 'spec.postgres.tables[3].columns[0]',
      },
    ],
    keeps: [{ change: { [`${T}.3.columns.0.type`]: 'uuid' } }],
  },
  'postgres/unknown-table': {
    breaks: [
      {
        change: { [`${items}.1.references.table`]: 'users' },
        at: 'spec.postgres.tables[1].columns[1].references.table',
      },
    ],
    keeps: [{ change: { [`${items}.1.references`]: undefined } }],
  },
  'postgres/parent-first': {
    breaks: [
      {
        change: column('movement_id', {
          type: 'bigint',
          references: { table: 'stock_movements' },
        }),
        at: 'spec.postgres.tables[1].columns[13].references.table',
      },
    ],
    keeps: [
      {
        change: column('parent_id', {
          type: 'bigint',
          nullable: true,
          references: { table: 'stock_items' },
        }),
      },
    ],
  },
  'postgres/reference-type': {
    breaks: [
      {
        change: { [`${T}.2.columns.1.type`]: 'uuid' },
        at: 'spec.postgres.tables[2].columns[1].type',
      },
    ],
    keeps: [{ change: { [`${T}.2.columns.1.type`]: 'bigint' } }],
  },
  'postgres/unknown-column': {
    breaks: [
      {
        change: { [`${T}.1.indexes.1.columns.0`]: 'supplier_id' },
        at: 'spec.postgres.tables[1].indexes[1].columns[0]',
      },
      {
        change: { [`${T}.1.checks.0.right`]: 'in_stock' },
        at: 'spec.postgres.tables[1].checks[0].right',
      },
    ],
    keeps: [{ change: { [`${T}.1.indexes.1.columns.0`]: 'counted_at' } }],
  },
  'postgres/duplicate-index': {
    breaks: [
      {
        change: {
          [`${T}.1.indexes.3`]: {
            name: 'again_idx',
            columns: ['product_id'],
          },
        },
        at: 'spec.postgres.tables[1].indexes[3]',
      },
      {
        change: { [`${T}.0.indexes`]: [{ columns: ['code'] }] },
        at: 'spec.postgres.tables[0].indexes[0]',
      },
      {
        change: { [`${T}.0.indexes`]: [{ columns: ['id'] }] },
        at: 'spec.postgres.tables[0].indexes[0]',
      },
    ],
    keeps: [
      {
        change: {
          [`${T}.1.indexes.3`]: { columns: ['product_id', 'shelf'] },
        },
      },
    ],
  },
  'postgres/repeated-index-column': {
    breaks: [
      {
        change: { [`${T}.1.indexes.2.columns.1`]: 'status' },
        at: 'spec.postgres.tables[1].indexes[2].columns[1]',
      },
    ],
    keeps: [{ change: { [`${T}.1.indexes.2.columns.1`]: 'shelf' } }],
  },
  'postgres/check-types': {
    breaks: [
      {
        change: { [`${T}.1.checks.0.right`]: 'status' },
        at: 'spec.postgres.tables[1].checks[0]',
      },
      {
        change: { [`${T}.1.checks.0.right`]: 'reserved' },
        at: 'spec.postgres.tables[1].checks[0]',
      },
    ],
    keeps: [{ change: { [`${T}.1.checks.0.right`]: 'unit_cost' } }],
  },
  'postgres/type-size': {
    breaks: ['varchar(10485761)', 'numeric(1001,2)', 'numeric(2,10)'].map(
      type => ({
        change: column('extra', { type }),
        at: at(13, 'type'),
      }),
    ),
    keeps: ['varchar(10485760)', 'numeric(1000,2)', 'numeric(2,2)'].map(
      type => ({
        change: column('extra', { type }),
      }),
    ),
  },
  'postgres/kept-time': {
    breaks: [
      {
        change: {
          [`${items}.11.type`]: 'date',
          [`${items}.11.default`]: undefined,
        },
        at: at(11, 'type'),
      },
      { change: { [`${items}.12.nullable`]: true }, at: at(12, 'type') },
    ],
    keeps: [{ change: column('moved_at', { type: 'date', nullable: true }) }],
  },
  'postgres/range': {
    breaks: [
      {
        change: column('extra', { type: 'text', minimum: 1 }),
        at: at(13, 'minimum'),
      },
      { change: column('extra', { maximum: 1.5 }), at: at(13, 'maximum') },
      {
        change: column('extra', { minimum: 2, maximum: 1 }),
        at: at(13, 'minimum'),
      },
    ],
    keeps: [
      { change: column('extra', { minimum: 1, maximum: 1 }) },
      { change: column('extra', { type: 'numeric(5,2)', maximum: 1.5 }) },
    ],
  },
  'postgres/values-type': {
    breaks: [
      { change: column('extra', { values: ['A'] }), at: at(13, 'values') },
      {
        change: column('extra', { type: 'varchar(2)', values: ['ABC'] }),
        at: at(13, 'values'),
      },
    ],
    keeps: [
      { change: column('extra', { type: 'varchar(3)', values: ['ABC'] }) },
    ],
  },
  'postgres/duplicate-value': {
    breaks: [
      {
        change: column('extra', { type: 'text', values: ['A', 'A'] }),
        at: `${at(13, 'values')}[1]`,
      },
    ],
    keeps: [{ change: column('extra', { type: 'text', values: ['A', 'B'] }) }],
  },
  'postgres/default-type': {
    breaks: [
      { type: 'integer', default: '5' },
      { type: 'smallint', default: 40_000 },
      { type: 'integer', default: 1.5 },
      { type: 'numeric(4,2)', default: 100 },
      { type: 'integer', minimum: 1, default: 0 },
      { type: 'boolean', default: 'true' },
      { type: 'varchar(2)', default: 'abc' },
      { type: 'text', default: 5 },
      { type: 'timestamptz', default: 'yesterday' },
      { type: 'text', values: ['A'], default: 'B' },
      { type: 'date', default: '2026-02-30' },
      { type: 'uuid', default: 'now()' },
      { type: 'jsonb', default: '{"a":1}' },
    ].map(extra => ({
      change: column('extra', extra),
      at: at(13, 'default'),
    })),
    keeps: [
      { type: 'integer', default: 5 },
      { type: 'numeric(4,2)', default: 99.99 },
      { type: 'boolean', default: false },
      { type: 'varchar(2)', default: 'ab' },
      { type: 'date', default: '2028-02-29' },
      { type: 'uuid', default: '00000000-0000-0000-0000-000000000000' },
      { type: 'jsonb', default: '{}' },
    ].map(extra => ({ change: column('extra', extra) })),
  },
  'postgres/default-expression': {
    breaks: [
      'pg_sleep(10)',
      '(select 1)',
      "E'\\x41'",
      "a'); drop table x",
      'x -- y',
      'current_user',
    ].map(value => ({
      change: column('extra', { type: 'text', default: value }),
      at: at(13, 'default'),
    })),
    keeps: ["it's", ';', '%s', ':name', 'a (b)', '50 % - now'].map(value => ({
      change: column('extra', { type: 'text', default: value }),
    })),
  },
  'postgres/idle-pool': {
    breaks: [
      {
        change: { 'spec.postgres.pool.minimumIdle': 9 },
        at: 'spec.postgres.pool.minimumIdle',
      },
    ],
    keeps: [{ change: { 'spec.postgres.pool.minimumIdle': 8 } }],
  },
  'postgres/connection-budget': {
    breaks: [
      {
        change: { 'spec.postgres.pool.maximumSize': 38 },
        context,
        at: 'spec.postgres.pool.maximumSize',
      },
    ],
    keeps: [
      { change: { 'spec.postgres.pool.maximumSize': 37 }, context },
      { change: { 'spec.postgres.pool.maximumSize': 100 } },
    ],
  },
};

describe('rules of postgres', () => {
  it('has cases both ways for every rule', () => {
    expect(uncovered(postgresRules, CASES)).toEqual([]);
  });

  it.each(Object.entries(CASES))('%s', (rule, cases) => {
    expect(misjudged('Service', rule, cases)).toEqual([]);
  });
});
