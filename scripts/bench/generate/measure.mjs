import { fork } from 'node:child_process';
import { Sentence } from '../../toolchain/Sentence.mjs';

/** Runs one measured process to its end; resolves with what it sends. */
export function measure(program, folder, runs) {
  return new Promise((resolve, reject) => {
    const child = fork(program, [folder, String(runs)], {
      stdio: ['ignore', 2, 2, 'ipc'],
      execArgv: [],
    });
    let sample;
    child.on('message', message => {
      sample = message;
    });
    child.on('error', reject);
    child.on('exit', code =>
      code === 0 && sample
        ? resolve(sample)
        : reject(
            new Sentence(
              `The measured process ended with exit code ${code}; its output stands above.`,
            ),
          ),
    );
  });
}
