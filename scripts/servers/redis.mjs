import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { freePort } from './freePort.mjs';
import { ServerProcess } from './ServerProcess.mjs';

/** Debian's Redis on loopback, without persistence. */
export async function startRedis() {
  const directory = mkdtempSync(join(tmpdir(), 'ecotrack-redis-'));
  const port = await freePort();
  const server = new ServerProcess('Redis', 'redis-server', [
    ...['--port', String(port)],
    ...['--bind', '127.0.0.1'],
    ...['--save', ''],
    ...['--dir', directory],
  ]);
  await server.until(/Ready to accept connections/);
  return {
    host: '127.0.0.1',
    port,
    async close() {
      await server.close();
      rmSync(directory, { recursive: true, force: true });
    },
  };
}
