import { join } from 'node:path';
import { spawned } from '../../toolchain/spawn.mjs';

/**
 * The scripts of `data/` on a database that was migrated and seeded: its copy is equal and the comparison finds
 * what is not, the anonymised copy has no text of a person left. Resolves with sentences on what is wrong.
 */
export async function copies(
  postgres,
  clients,
  { name, project, database, schema, tables },
) {
  const copy = `${database}_copy`;
  const at = one =>
    `postgresql://postgres@${postgres.host}:${postgres.port}/${one}`;
  const run = (program, args, env) =>
    spawned(program, args, {
      cwd: project,
      stdio: ['ignore', 'pipe', 'pipe'],
      env: {
        ...process.env,
        PATH: `${clients}:${process.env.PATH}`,
        PGPASSWORD: postgres.password,
        ...env,
      },
    });
  const drill = mode =>
    run(join(project, 'data', 'restore-drill.sh'), [
      mode,
      at(database),
      at(copy),
    ]);
  const anonymise = (one, salt = 'a salt') =>
    run(
      'psql',
      [
        '-Xq',
        '-v',
        'ON_ERROR_STOP=1',
        '-f',
        'data/anonymise.sql',
        '-d',
        at(one),
      ],
      {
        PGOPTIONS: `-c ecotrack.salt=${salt.replaceAll(' ', '\\ ')}`,
      },
    );
  const failures = [];
  const expect = async (what, result, code, says) => {
    const { code: got, stdout, stderr } = await result;
    if (got !== code || !says.test(stdout + stderr))
      failures.push(`${name}: ${what} ends with ${got}: ${stdout}${stderr}`);
  };
  const texts = async () => {
    const rows = [];
    for (const table of tables) {
      const [{ rows: found }] = await postgres.query(
        copy,
        `select to_jsonb(t) as row from "${schema}"."${table.name}" t order by 1`,
      );
      rows.push(...found.map(({ row }) => [table.name, row]));
    }
    return JSON.stringify(rows);
  };

  await postgres.query('postgres', `create database "${copy}"`);
  await postgres.query(
    database,
    `create table "${schema}".flyway_schema_history (installed_rank int primary key, version text, success boolean)`,
    `insert into "${schema}".flyway_schema_history values (1, '1.0.0', true), (2, '1.9.0', true), (3, null, true)`,
  );
  await expect(
    'a copy',
    drill('copy'),
    0,
    /^copy: \d+ tables, \d+ rows, flyway 1\.9\.0, \d+ s\n$/,
  );
  await expect(
    'a copy into a full database',
    drill('copy'),
    1,
    /COPY is not empty/,
  );
  await expect('a comparison', drill('compare'), 0, /^compare: /);

  await expect(
    'anonymising the database itself',
    anonymise(database),
    3,
    /is .* itself/,
  );
  await expect(
    'anonymising without salt',
    anonymise(copy, ''),
    3,
    /salt is not set/,
  );
  await expect('anonymising', anonymise(copy), 0, /^$/);
  const once = await texts();
  if (
    /person@example|(First|Last|Full) ?name/i.test(
      once.replace(/"[a-z_]+":/g, ''),
    )
  )
    failures.push(`${name}: an anonymised copy still names somebody: ${once}`);
  await expect('anonymising twice', anonymise(copy), 0, /^$/);
  if ((await texts()) !== once)
    failures.push(`${name}: a second run of anonymise.sql changes rows.`);

  const [first] = tables;
  await postgres.query(
    copy,
    `alter table "${schema}"."${first.name}" add column nickname text`,
  );
  await expect(
    'anonymising an unknown column',
    anonymise(copy),
    3,
    /does not know .*nickname/,
  );
  await postgres.query(copy, `truncate "${schema}"."${first.name}" cascade`);
  await expect(
    'a comparison with an empty table',
    drill('compare'),
    1,
    /COPY has no row in/,
  );
  await postgres.query(
    copy,
    `update "${schema}".flyway_schema_history set version = '1.8.0' where installed_rank = 2`,
  );
  await expect(
    'a comparison with an older copy',
    drill('compare'),
    1,
    /another Flyway version/,
  );
  return failures;
}
