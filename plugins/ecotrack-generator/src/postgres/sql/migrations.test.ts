import { parse } from 'libpg-query';
import { generated } from '../../application/__testUtils__/generated';
import { INPUTS, input } from '../../docs/__testUtils__/inputs';
import { indexesOf } from './indexes.sql';

const migration = (name: string, ending: string) =>
  [...generated(name)].find(([path]) => path.endsWith(ending))?.[1];

describe.each(INPUTS.map(([name]) => name))('migrations of %s', name => {
  const scripts = [...generated(name)].filter(([path]) =>
    path.endsWith('.sql'),
  );

  it('parse as PostgreSQL', async () => {
    for (const [, content] of scripts) {
      await expect(parse(content)).resolves.toBeDefined();
    }
  });

  it('say first that they are never edited, unless they are repeatable', () => {
    for (const [path, content] of scripts.filter(([file]) =>
      file.includes('/V'),
    )) {
      expect({ path, first: content.split('\n')[0] }).toEqual({
        path,
        first: expect.stringContaining('never edit a migration that has run'),
      });
    }
  });

  it('have versions of their own and no placeholder', () => {
    const versions = scripts.flatMap(
      ([path]) => /\/V([\d_]+)__/.exec(path)?.[1] ?? [],
    );
    expect(new Set(versions).size).toBe(versions.length);
    for (const [, content] of scripts) expect(content).not.toContain('${');
  });
});

describe('V1_0_0', () => {
  const schema = migration('order-service', 'V1_0_0__initial_schema.sql')!;

  it('gives every table its sequence, its version and named constraints', () => {
    expect(schema).toContain(
      'create sequence "orders_id_seq" as bigint start with 1000 increment by 50;',
    );
    expect(schema.match(/"version" bigint default 0 not null/g)).toHaveLength(
      2,
    );
    expect(schema).toContain('constraint "orders_pkey" primary key ("id")');
    expect(schema).not.toMatch(/serial|generated .* as identity/i);
  });

  it('holds keys inside the service and no others', () => {
    expect(schema.match(/foreign key/g)).toHaveLength(1);
    expect(schema).toContain(
      'foreign key ("order_id") references "orders" ("id") on delete cascade',
    );
  });

  it('quotes what a team wrote', () => {
    expect(migration('everything', 'V1_0_0__initial_schema.sql')).toContain(
      "default 'Saint-Étienne''s'",
    );
  });
});

describe('V1_0_1', () => {
  it('indexes every reference, also one the model forgot', () => {
    const tables = input('no-kafka').service.spec.postgres!.tables;
    expect(indexesOf(tables[1])).toContainEqual({
      columns: ['review_id'],
      unique: false,
    });
  });
});

describe('V1_1_0', () => {
  it('is there only where a table is audited', () => {
    expect(migration('no-kafka', 'add_audit_tables.sql')).toBeUndefined();
    expect(migration('order-service', 'add_audit_tables.sql')).toContain(
      'after insert or update or delete on "order_items"',
    );
  });

  it('keeps no column that may not be kept', () => {
    expect(migration('user-service', 'add_audit_tables.sql')).toContain(
      "execute function record_change('password_hash')",
    );
  });

  it('keeps the rows of tables that hide nothing: a trigger without arguments has no list of them', () => {
    expect(migration('order-service', 'add_audit_tables.sql')).toContain(
      "hidden constant text[] := coalesce(tg_argv, '{}');",
    );
  });
});

describe('V1_9_0', () => {
  const grants = migration('order-service', 'grant_application_role.sql')!;

  it('lets the application write rows, but neither history nor audit', () => {
    expect(grants).toContain(
      'grant select, insert, update, delete on all tables',
    );
    expect(grants).toContain('revoke all on flyway_schema_history');
    expect(grants).toContain(
      'revoke insert, update, delete on "orders_audit", "order_items_audit"',
    );
    expect(grants).not.toMatch(/grant (all|create|truncate)/i);
  });
});
