import { say } from './say.mjs';

/** Runs something and says how many seconds it took, however it ends. */
export async function timed(name, run) {
  const start = performance.now();
  try {
    return await run();
  } finally {
    say(`${name}: ${((performance.now() - start) / 1000).toFixed(0)} s`);
  }
}
