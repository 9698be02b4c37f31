import { resolvePackagePath } from '@backstage/backend-plugin-api';
import { type ChildProcess, spawn } from 'node:child_process';
import { createInterface } from 'node:readline';
import type { ChildOrder } from './ChildOrder';

/** Starts the whole health backend in a process of its own; resolves when it serves. */
export async function spawnHealthPortal(
  order: ChildOrder,
): Promise<ChildProcess> {
  const script = resolvePackagePath('@ecotrack/faults', 'src/portal/child.ts');
  const child = spawn(process.execPath, [...process.execArgv, script], {
    stdio: ['ignore', 'pipe', 'inherit'],
    env: { ...process.env, ECOTRACK_FAULTS_ORDER: JSON.stringify(order) },
  });
  await new Promise<void>((serves, fails) => {
    createInterface(child.stdout).on('line', line => {
      if (line.startsWith('port ')) serves();
    });
    child.once('exit', code => fails(new Error(`it ended with code ${code}`)));
  });
  return child;
}
