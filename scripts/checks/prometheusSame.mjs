import { Sentence } from '../toolchain/Sentence.mjs';
import { spawned } from '../toolchain/spawn.mjs';
import { typescript } from '../toolchain/typescript.mjs';

/** The sandbox's Prometheus and Debian's give the same answers to every query that the portal can send. */
export async function prometheusSame() {
  const { code, stdout } = await spawned(
    process.execPath,
    typescript('scripts/checks/prometheus/compare.mjs'),
    { stdio: ['ignore', 'pipe', 'inherit'] },
  );
  if (code !== 0)
    throw new Sentence(
      `The comparison ended with exit code ${code}; its error stands above.`,
    );
  return JSON.parse(stdout);
}
