import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { startPostgres } from '../../servers/postgres.mjs';
import { postgresClients } from '../../servers/postgresClients.mjs';
import { copies } from './copies.mjs';
import { facts } from './facts.mjs';
import { MODELS, generateInto } from './models.mjs';
import { inWorkspace } from './workspace.mjs';

/**
 * The migrations of every model run on PostgreSQL 18 as the schema's owner, and the tables that result
 * are those of the model: columns, types, nullability, keys, uniqueness, indexes. Then the database is copied,
 * compared and anonymised by the scripts of the repository.
 */
export const migrations = () =>
  inWorkspace(async folder => {
    const clients = await postgresClients(folder);
    const postgres = await startPostgres();
    try {
      const failures = [];
      for (const model of MODELS) {
        const project = join(folder, model.name);
        await generateInto(model, project);
        failures.push(...(await migrated(postgres, clients, model, project)));
      }
      return failures;
    } finally {
      await postgres.close();
    }
  });

async function migrated(postgres, clients, model, project) {
  const scripts = globSync(
    'src/main/resources/db/migration/{common,dev}/*.sql',
    { cwd: project },
  );
  const expected = await facts(model);
  if (expected.tables.length === 0) {
    return scripts.length
      ? [`${model.name} has no table but ${scripts.length} migrations.`]
      : [];
  }
  const { database, schema, owner, application } = expected.names;
  await postgres.query(
    'postgres',
    `create role "${owner}" login`,
    `create role "${application}" login`,
    `create database "${database}" owner "${owner}"`,
  );
  await postgres.query(
    database,
    `create schema "${schema}" authorization "${owner}"`,
  );
  const statements = scripts
    .sort(byVersion)
    .map(script => readFileSync(join(project, script), 'utf8'));
  try {
    await postgres.query(
      database,
      `set role "${owner}"`,
      `set search_path to "${schema}"`,
      ...statements,
    );
  } catch (error) {
    return [`${model.name}: PostgreSQL refuses a migration: ${error.message}`];
  }
  const failures = [];
  for (const table of expected.tables) {
    const [{ rows }] = await postgres.query(database, {
      text: `select a.attname as name, format_type(a.atttypid, a.atttypmod) as type, not a.attnotnull as nullable
          from pg_attribute a where a.attrelid = format('%I.%I', $1::text, $2::text)::regclass and a.attnum > 0
          order by a.attnum`,
      values: [schema, table.name],
    });
    const found = JSON.stringify(rows.filter(row => row.name !== 'version'));
    const wanted = JSON.stringify(table.columns);
    if (found !== wanted)
      failures.push(
        `${model.name}.${table.name}: the columns are ${found}, the model says ${wanted}.`,
      );
    const [{ rows: indexes }] = await postgres.query(database, {
      text: `select array_to_json(array(select a.attname from unnest(i.indkey::int2[]) with ordinality k(n, o)
          join pg_attribute a on a.attrelid = i.indrelid and a.attnum = k.n order by o)) as columns, i.indisunique as unique
        from pg_index i where i.indrelid = format('%I.%I', $1::text, $2::text)::regclass`,
      values: [schema, table.name],
    });
    for (const index of table.indexes) {
      const there = indexes.some(
        one =>
          one.unique === index.unique &&
          JSON.stringify(one.columns) === JSON.stringify(index.columns),
      );
      if (!there)
        failures.push(
          `${model.name}.${table.name}: there is no ${
            index.unique ? 'unique ' : ''
          }index on ${index.columns}.`,
        );
    }
    const [{ rows: grants }] = await postgres.query(database, {
      text: `select bool_and(has_table_privilege($1, format('%I.%I', $2::text, $3::text), p)) as may
        from unnest(array['select', 'insert', 'update', 'delete']) p`,
      values: [application, schema, table.name],
    });
    if (!grants[0].may)
      failures.push(
        `${model.name}.${table.name}: the application's role may not read and write it.`,
      );
  }
  const { tables } = expected;
  failures.push(
    ...(await copies(postgres, clients, {
      name: model.name,
      project,
      database,
      schema,
      tables,
    })),
  );
  return failures;
}

const byVersion = (a, b) =>
  version(a).localeCompare(version(b), 'en', { numeric: true });
const version = path => path.split('/').at(-1).replace(/^R__/, 'V99999__');
