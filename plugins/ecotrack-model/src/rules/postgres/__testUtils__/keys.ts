import type { RuleCases } from '../../../__testUtils__/rules';
import { column, items, T } from './edits';

export const keysCases: RuleCases = {
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
};
