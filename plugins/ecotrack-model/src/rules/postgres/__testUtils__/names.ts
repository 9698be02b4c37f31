import type { RuleCases } from '../../../__testUtils__/rules';
import { at, column, items, T, table } from './edits';

const taken = (service?: string) => ({
  taken: {
    topics: {},
    schemas: { warehouse: { service, source: 'catalog' as const } },
  },
});

export const namesCases: RuleCases = {
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
      { change: {}, context: taken(), at: 'spec.postgres.schema' },
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
      ...['PageView', 'EventMetadata', 'Published'].map(entity => ({
        change: { [`${T}.0.entity`]: entity },
        at: 'spec.postgres.tables[0].entity',
      })),
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
  'postgres/enum-collision': {
    breaks: [
      ...['request', 'view', 'samples', 'service_test'].map(name => ({
        change: column(name, { type: 'text', values: ['A'] }),
        at: at(13, 'name'),
      })),
      {
        change: {
          ...column('date', { type: 'text', values: ['A'] }),
          [`${T}.1.entity`]: 'Local',
        },
        at: at(13, 'name'),
      },
    ],
    keeps: [
      { change: column('request') },
      { change: column('request_type', { type: 'text', values: ['A'] }) },
    ],
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
      ...[
        'outbox_waiting_idx',
        'warehouses_audit_pkey',
        'warehouses_audit_id_seq',
        'warehouses_audit_row_id_idx',
      ].map(name => ({
        change: { [`${T}.2.indexes.0.name`]: name },
        at: 'spec.postgres.tables[2].indexes[0]',
      })),
      {
        change: {
          [`${T}.1.indexes.0.name`]: 'stock_movements_stock_item_id_idx',
          [`${T}.2.indexes`]: [],
        },
        at: 'spec.postgres.tables[2].columns[1]',
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
      ...[
        'stock_items_pkey',
        'stock_items_warehouse_id_fkey',
        'stock_items_status_check',
        'stock_items_shelf_check',
      ].map(name => ({
        change: { [`${T}.1.checks.0.name`]: name },
        at: 'spec.postgres.tables[1].checks[0].name',
      })),
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
};
