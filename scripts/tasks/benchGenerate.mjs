import { bundleChild } from '../bench/generate/bundleChild.mjs';
import { figures, median } from '../bench/generate/figures.mjs';
import { measure } from '../bench/generate/measure.mjs';
import { inWorkspace } from '../checks/generated/workspace.mjs';
import { say } from '../toolchain/say.mjs';

const PROCESSES = 5;
const WARM_RUNS = 20;

/** How long the generator takes for the order-service, and what memory (docs/checks.md). The last line is one JSON object. */
export async function run() {
  const program = await bundleChild();
  const samples = await inWorkspace(async folder => {
    const all = [];
    for (let i = 0; i < PROCESSES; i++)
      all.push(await measure(program, folder, WARM_RUNS));
    return all;
  });
  for (const stage of ['parse', 'generate', 'write']) {
    const cold = median(samples.map(sample => sample.cold[stage]));
    const warm = median(
      samples.flatMap(sample => sample.warm.map(times => times[stage])),
    );
    say(`${stage}: ${cold.toFixed(1)} ms cold, ${warm.toFixed(1)} ms warm`);
  }
  process.stdout.write(`${JSON.stringify(figures(samples))}\n`);
  return 0;
}
