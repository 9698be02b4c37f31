import { fork } from 'node:child_process';
import { ROOT, inRoot } from '../../toolchain/root.mjs';
import { say } from '../../toolchain/say.mjs';
import { typescript } from '../../toolchain/typescript.mjs';

/** What the watch layer keeps of 10,000 objects, in megabytes of heap after garbage collection. */
export async function heapSize({ clusters }) {
  const program = inRoot('scripts/bench/health/heapChild.mjs');
  const child = fork(
    program,
    [JSON.stringify(clusters.map(({ name, url }) => ({ name, url })))],
    {
      cwd: ROOT,
      stdio: ['ignore', 2, 2, 'ipc'],
      execArgv: ['--expose-gc', ...typescript('').slice(0, 2)],
    },
  );
  // The TypeScript transformer sends messages of its own.
  const { objects, bytes } = await new Promise((resolve, reject) => {
    child.on('message', message => message.bytes && resolve(message));
    child.once('exit', () =>
      reject(new Error('the watch layer ended; its output stands above')),
    );
  });
  say(`heap: ${objects} objects take ${(bytes / 1e6).toFixed(1)} MB`);
  return { heapMbPer10k: Number((bytes / 1e6 / (objects / 1e4)).toFixed(1)) };
}
