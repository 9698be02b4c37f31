import { spawn } from 'node:child_process';
import { ROOT } from './root.mjs';

/**
 * Runs a command in the root folder and resolves with its exit code and, where
 * it is piped, its output. Signals that end the command count as code 1.
 */
export function spawned(command, args, options = {}) {
  return new Promise((resolve, reject) => {
    const child = spawn(command, args, {
      cwd: ROOT,
      stdio: ['inherit', 'inherit', 'inherit'],
      ...options,
    });
    const output = { stdout: '', stderr: '' };
    for (const stream of ['stdout', 'stderr']) {
      child[stream]?.setEncoding('utf8').on('data', chunk => {
        output[stream] += chunk;
      });
    }
    child.on('error', reject);
    child.on('close', (code, signal) =>
      resolve({ code: signal ? 1 : code ?? 1, ...output }),
    );
  });
}

/** Like `spawned`, with standard output shown as progress on standard error. */
export const progressing = (command, args, options = {}) =>
  spawned(command, args, { stdio: ['inherit', 2, 2], ...options });
