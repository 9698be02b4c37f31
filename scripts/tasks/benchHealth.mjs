import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { changeTime } from '../bench/health/changeTime.mjs';
import { Cluster } from '../bench/health/Cluster.mjs';
import { compare } from '../bench/health/compare.mjs';
import { FIGURES, lastLine } from '../bench/health/figures.mjs';
import { CLUSTERS, numbers } from '../bench/health/fleet.mjs';
import { fleetTime } from '../bench/health/fleetTime.mjs';
import { heapSize } from '../bench/health/heapSize.mjs';
import { hungTime } from '../bench/health/hungTime.mjs';
import { Portal } from '../bench/health/Portal.mjs';
import { reconnects } from '../bench/health/reconnects.mjs';
import { untilJudged } from '../bench/health/untilJudged.mjs';
import { say } from '../toolchain/say.mjs';

/** Those that break something come last. */
const MEASUREMENTS = [
  compare,
  fleetTime,
  changeTime,
  heapSize,
  reconnects,
  hungTime,
];

/** How the health backend compares to the Kubernetes plugin (docs/checks.md). The last line is one JSON object. */
export async function run() {
  const folder = await mkdtemp(join(tmpdir(), 'ecotrack-bench-'));
  const clusters = numbers(CLUSTERS).map(number => new Cluster(number));
  const portals = [];
  const figures = {};
  try {
    await Promise.all(clusters.map(one => one.started));
    const [stock, own] = await Promise.all(
      ['stock', 'own'].map(side =>
        Portal.start(side, { folder, clusters, portals }),
      ),
    );
    await untilJudged(own);
    for (const measure of MEASUREMENTS)
      try {
        Object.assign(figures, await measure({ stock, own, clusters }));
      } catch (error) {
        say(`${measure.name} was not measured: ${error.message}`);
      }
  } finally {
    for (const one of [...portals, ...clusters]) one.stop();
    await rm(folder, { recursive: true, force: true });
  }
  process.stdout.write(`${lastLine(figures)}\n`);
  return FIGURES.every(name => name in figures) ? 0 : 1;
}
