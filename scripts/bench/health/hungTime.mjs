import { CLUSTERS, numbers } from './fleet.mjs';
import { percentile } from './figures.mjs';
import { view } from './views.mjs';

const VIEWS = 200;
const HUNG = 2;

/** How long a look at services of a cluster takes that answers nothing any more, 99 of 100 in milliseconds. */
export async function hungTime({ own, clusters }) {
  await clusters[HUNG].ask('mood', 'hangs');
  const took = [];
  for (const i of numbers(VIEWS)) {
    const number = i * CLUSTERS + HUNG;
    const asked = performance.now();
    await view(own, number);
    took.push(performance.now() - asked);
  }
  await clusters[HUNG].ask('mood', 'answers');
  return { hungClusterMs: Number(percentile(took, 99).toFixed(1)) };
}
