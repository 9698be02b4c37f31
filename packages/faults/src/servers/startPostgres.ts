import { resolvePackagePath } from '@backstage/backend-plugin-api';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import { pathToFileURL } from 'node:url';

/** The project's PostgreSQL in a process of its own, as its library wants it. */
const program = () => {
  const script = resolvePackagePath(
    '@ecotrack/faults',
    '../../scripts/servers/postgres.mjs',
  );
  return `
    const { startPostgres } = await import(${JSON.stringify(
      pathToFileURL(script).href,
    )});
    const server = await startPostgres();
    console.log(server.port);
    process.stdin.resume();
    process.stdin.on('end', () => server.close());
  `;
};

/** An empty PostgreSQL on loopback; user, password and database are `postgres`. */
export async function startPostgres() {
  const child = spawn(
    process.execPath,
    ['--input-type=module', '--eval', program()],
    { stdio: ['pipe', 'pipe', 'inherit'] },
  );
  const [line] = await once(createInterface(child.stdout), 'line');
  return {
    port: Number(line),
    async stop() {
      child.stdin.end();
      await once(child, 'exit');
    },
  };
}
