import { Sentence } from '../toolchain/Sentence.mjs';
import { spawned } from '../toolchain/spawn.mjs';
import { typescript } from '../toolchain/typescript.mjs';

/** Runs a script that imports our TypeScript and prints its failures as a JSON list of sentences. */
export async function failuresOf(script) {
  const { code, stdout } = await spawned(process.execPath, typescript(script), {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  if (code !== 0)
    throw new Sentence(
      `${script} ended with exit code ${code}; its error stands above.`,
    );
  return JSON.parse(stdout);
}
