import type { RuleCases } from '../../../__testUtils__/rules';
import { parsePlatform } from '../../../parse/parsePlatform';
import { at, column, items } from './edits';

const platform = parsePlatform('{}');
const context = platform.valid ? { platform: platform.value } : {};

export const columnsCases: RuleCases = {
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
      '0); drop table x --',
      "'x'",
      '$a$x$a$',
      'current_user',
    ].map(value => ({
      change: column('extra', { type: 'text', default: value }),
      at: at(13, 'default'),
    })),
    keeps: [
      "it's",
      "'",
      ';',
      '%s',
      ':name',
      'a (b)',
      '50 % - now',
      'x -- y',
      '/* x */',
      '$$',
    ].map(value => ({
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
