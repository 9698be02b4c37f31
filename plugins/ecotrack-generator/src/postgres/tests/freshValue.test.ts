import { service as schema, type Column, type Table } from '@ecotrack/model';
import { tablePlans } from '../plan/tablePlan';
import { freshValue } from './freshValue';

type Draft<T> = Partial<T> & { readonly [field: string]: unknown };

/** What the samples of a table write that must be unique, by property. */
function freshOf(
  columns: readonly Draft<Column>[],
  indexes: readonly Draft<Table['indexes'][number]>[] = [],
) {
  const service = schema.parse({
    apiVersion: 'ecotrack.io/v1alpha1',
    kind: 'Service',
    metadata: { name: 'a-service', owner: 'group:default/a', description: 'A' },
    spec: {
      application: { package: 'com.a' },
      postgres: {
        tables: [
          {
            name: 'things',
            entity: 'Thing',
            columns: [{ name: 'id', type: 'bigint' }, ...columns],
            indexes,
          },
        ],
      },
    },
  });
  const [plan] = tablePlans(service);
  return Object.fromEntries(
    plan.written.flatMap(column => {
      const value = freshValue(plan, column);
      return value ? [[column.property, value]] : [];
    }),
  );
}

const pair = [{ columns: ['one', 'two'], unique: true }];

describe('a fresh value', () => {
  it.each([
    ['text', 'UUID.randomUUID().toString()'],
    ['varchar(8)', 'UUID.randomUUID().toString().substring(0, 8)'],
    ['uuid', 'UUID.randomUUID()'],
    ['bigint', 'ThreadLocalRandom.current().nextLong(1L, 1000000000000L)'],
    ['integer', 'ThreadLocalRandom.current().nextInt(1, 2000000000)'],
  ])('of a unique %s is %s', (type, value) => {
    expect(freshOf([{ name: 'code', type, unique: true }])).toEqual({
      code: value,
    });
  });

  it('stands in one column of those that are unique together', () => {
    const two = { name: 'two', type: 'bigint' };
    expect(
      Object.keys(freshOf([{ name: 'one', type: 'bigint' }, two], pair)),
    ).toEqual(['one']);
    expect(
      Object.keys(freshOf([{ name: 'one', type: 'boolean' }, two], pair)),
    ).toEqual(['two']);
  });

  it('keeps to the limits of its column, and is none where few values are', () => {
    const [one, two] = [
      { name: 'one', type: 'integer', minimum: 5, maximum: 3_000_000 },
      { name: 'two', type: 'integer', minimum: 1, maximum: 5 },
    ];
    expect(freshOf([one], [{ columns: ['one'], unique: true }])).toEqual({
      one: 'ThreadLocalRandom.current().nextInt(5, 3000000)',
    });
    expect(freshOf([two], [{ columns: ['two'], unique: true }])).toEqual({});
  });

  it('is nowhere without uniqueness', () => {
    expect(
      freshOf([{ name: 'one', type: 'text' }], [{ columns: ['one'] }]),
    ).toEqual({});
  });
});
