// One measured process: loads model and generator, generates once cold, then warm in turn with the plain writer.
// argv: folder to write below, number of warm runs. The last message to the parent holds all samples.
import { mkdtemp, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { generateOnce, writeOnce } from './once.mjs';

const [, , folder, runs] = process.argv;

/** Each run writes into a folder of its own, which is removed before the next one, outside of the time. */
async function inFolder(run) {
  const place = await mkdtemp(join(folder, 'run-'));
  try {
    return await run(join(place, 'service'));
  } finally {
    await rm(place, { recursive: true });
  }
}

const { tree, times: cold } = await inFolder(generateOnce);
const warm = [];
const writeOnly = [];
for (let i = 0; i < Number(runs); i++) {
  warm.push((await inFolder(generateOnce)).times);
  writeOnly.push(await inFolder(place => writeOnce(place, tree)));
}
process.send({
  files: tree.files.length,
  cold,
  warm,
  writeOnly,
  // Kilobytes on every system.
  peakRssMb: process.resourceUsage().maxRSS / 1024,
});
