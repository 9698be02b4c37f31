import type { Knex } from 'knex';
import knexFactory from 'knex';
import { spawn } from 'node:child_process';
import { resolve } from 'node:path';
import { createInterface } from 'node:readline';
import { pathToFileURL } from 'node:url';

const SERVER = pathToFileURL(
  resolve(__dirname, '../../../../scripts/servers/postgres.mjs'),
).href;

/** The project's PostgreSQL in a process of its own, because its library is an ES module, which jest cannot load. */
const PROGRAM = `
  const { startPostgres } = await import(${JSON.stringify(SERVER)});
  const server = await startPostgres();
  console.log(server.port);
  process.stdin.resume();
  process.stdin.on('end', () => server.close());
`;

export interface TestPostgres {
  connect(): Knex;
  stop(): Promise<void>;
}

/** PostgreSQL on loopback, empty. Call `stop` after the connections are destroyed. */
export async function startPostgres(): Promise<TestPostgres> {
  const child = spawn(
    process.execPath,
    ['--input-type=module', '--eval', PROGRAM],
    { stdio: ['pipe', 'pipe', 'inherit'] },
  );
  const ended = new Promise<void>(done => child.once('exit', () => done()));
  const port = await new Promise<number>((found, fail) => {
    createInterface(child.stdout).once('line', line => found(Number(line)));
    child.once('exit', code => fail(new Error(`PostgreSQL ended: ${code}`)));
  });
  return {
    connect: () =>
      knexFactory({
        client: 'pg',
        connection: {
          host: '127.0.0.1',
          port,
          user: 'postgres',
          password: 'postgres',
          database: 'postgres',
        },
        pool: { min: 0, max: 5 },
      }),
    async stop() {
      child.stdin.end();
      await ended;
    },
  };
}
