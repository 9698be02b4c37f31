import { service as schema } from '@ecotrack/model';
import { input } from '../../docs/__testUtils__/inputs';
import { columnPlan } from './columnPlan';
import { javaValue } from './javaValue';
import { ranks } from './ranks';
import { samples } from './samples';
import { sqlType } from './sqlType';
import { tablePlans } from './tablePlan';
import { validation } from './validation';
import { minimalDocument } from '../../core/__testUtils__/fixture';

const model = (columns: object[], rest: object = {}) =>
  schema.parse({
    ...minimalDocument,
    spec: {
      ...minimalDocument.spec,
      postgres: {
        tables: [
          {
            name: 'things',
            columns: [{ name: 'id', type: 'bigint' }, ...columns],
            ...rest,
          },
        ],
      },
    },
  });
const column = (definition: object) => {
  const { tables } = model([definition]).spec.postgres!;
  return columnPlan(tables[0], tables[0].columns[1]);
};

describe('column plans', () => {
  it.each([
    ['bigint', 'Long'],
    ['integer', 'Integer'],
    ['smallint', 'Short'],
    ['varchar(9)', 'String'],
    ['text', 'String'],
    ['numeric(10,2)', 'BigDecimal'],
    ['boolean', 'Boolean'],
    ['timestamptz', 'Instant'],
    ['date', 'LocalDate'],
    ['uuid', 'UUID'],
    ['jsonb', 'Map<String, Object>'],
  ])('hold %s as %s', (type, java) => {
    expect(column({ name: 'a_value', type })).toMatchObject({
      type: java,
      property: 'aValue',
      getter: 'getAValue',
    });
  });

  it('refuse a type the model does not have', () => {
    expect(() => sqlType('money')).toThrow("'money' is no column type");
  });

  it('make an enum of the values', () => {
    expect(
      column({
        name: 'kind',
        type: 'varchar(20)',
        values: ['NEW', 'SOLD_OUT'],
      }),
    ).toMatchObject({
      type: 'ThingsKind',
      enumeration: { name: 'ThingsKind', constants: ['NEW', 'SOLD_OUT'] },
    });
  });
});

describe('validation', () => {
  it('checks what the database would refuse', () => {
    expect(validation(column({ name: 'name', type: 'varchar(9)' }))).toEqual([
      '@NotBlank',
      '@Size(max = 9)',
    ]);
    expect(
      validation(
        column({
          name: 'price',
          type: 'numeric(10,2)',
          minimum: 0.5,
          nullable: true,
        }),
      ),
    ).toEqual(['@DecimalMin("0.5")', '@Digits(integer = 8, fraction = 2)']);
    expect(
      validation(
        column({ name: 'n', type: 'integer', minimum: 1, maximum: 9 }),
      ),
    ).toEqual(['@NotNull', '@Min(1)', '@Max(9)']);
  });

  it('knows an e-mail address by its name', () => {
    expect(validation(column({ name: 'work_email', type: 'text' }))).toContain(
      '@Email',
    );
    expect(
      validation(column({ name: 'email_count', type: 'integer' })),
    ).not.toContain('@Email');
  });
});

describe('Java values', () => {
  it.each([
    ['bigint', 5, '5L'],
    ['smallint', 5, '(short) 5'],
    ['numeric(10,2)', 5, 'new BigDecimal("5.00")'],
    ['text', 'a"b', '"a\\"b"'],
    ['uuid', 'gen_random_uuid()', 'UUID.randomUUID()'],
    ['timestamptz', 'now()', 'Instant.now().truncatedTo(ChronoUnit.MICROS)'],
  ])('of %s: %s is %s', (type, value, java) => {
    expect(javaValue(column({ name: 'v', type }), value)).toBe(java);
  });
});

describe('samples', () => {
  it('lie within the checks between columns', () => {
    const order = ranks({
      checks: [
        { name: 'a', left: 'low', operator: '<', right: 'high' },
        { name: 'b', left: 'top', operator: '>=', right: 'high' },
      ],
    });
    const at = (name: string) => order.get(name) ?? 0;
    expect(at('low')).toBeLessThan(at('high'));
    expect(at('high')).toBeLessThan(at('top'));
  });

  it('lie within the limits of their columns', () => {
    const { tables } = model([
      { name: 'few', type: 'integer', minimum: 5, maximum: 9 },
      { name: 'cold', type: 'integer', maximum: -3 },
      { name: 'code', type: 'varchar(3)' },
    ]).spec.postgres!;
    const values = samples(tables[0]).map(({ json }) => json);
    expect(values).toEqual([1, 5, -3, 'Thi']);
  });
});

describe('table plans', () => {
  const [orders, items] = tablePlans(input('order-service').service);

  it('filter by what an index begins with and equality makes sense for', () => {
    expect(orders.filters.map(({ property }) => property)).toEqual([
      'userId',
      'status',
    ]);
    expect(items.filters.map(({ property }) => property)).toEqual([
      'orderId',
      'productId',
    ]);
  });

  it('know topic and cache of their rows', () => {
    expect(orders.topic?.topic).toBe('order-events');
    expect(orders.caches).toEqual(['orders']);
    expect(orders.warms).toBe(true);
    expect(items.topic).toBeUndefined();
  });

  it('name no variable like a word of Java', () => {
    const [plan] = tablePlans(model([], { entity: 'Case' }));
    expect(plan.variable).toBe('caseRow');
  });
});

describe('names of the templates', () => {
  it.each(['stock', 'events', 'thing_things'])(
    'tells the repository of %s from its rows and from other fields',
    name => {
      const [plan] = tablePlans(model([], { name }));
      expect([plan.variable, 'events', 'metrics', 'audit']).not.toContain(
        plan.repository,
      );
    },
  );

  it('gives a limit that is no int as a long', () => {
    const limited = column({
      name: 'size',
      type: 'bigint',
      minimum: 1,
      maximum: 5_000_000_000,
    });
    expect(validation(limited)).toEqual(
      expect.arrayContaining(['@Min(1)', '@Max(5000000000L)']),
    );
  });
});
