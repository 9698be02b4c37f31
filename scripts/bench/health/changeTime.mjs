import { setTimeout as sleep } from 'node:timers/promises';
import { say } from '../../toolchain/say.mjs';
import { percentile } from './figures.mjs';
import { clusterOf, numbers } from './fleet.mjs';
import { documentPath } from './views.mjs';

const CHANGES = 100;
const POLL_MS = 4;
const PATIENCE_MS = 10_000;
/** Between two changes, so that they do not fall into step with anything. */
const PAUSES_MS = [20, 70, 33, 110, 51];

const isUnhealthy = async (own, number) => {
  const { technologies } = JSON.parse(
    (await own.ask(documentPath(number))).body,
  );
  return technologies
    .find(one => one.technology === 'application')
    .findings.some(({ rule }) => rule === 'application/unavailable');
};

async function changeOnce({ own, clusters }, number, available) {
  const at = await clusters[clusterOf(number)].ask('change', {
    number,
    available,
  });
  const isExpected = available === 0;
  while ((await isUnhealthy(own, number)) !== isExpected) {
    if (Date.now() - at > PATIENCE_MS)
      throw new Error('A change never reached the document.');
    await sleep(POLL_MS);
  }
  return Date.now() - at;
}

/** From a change in a cluster to the document that tells it: a service loses its pods, and gets them back. */
export async function changeTime(world) {
  const took = [];
  for (const i of numbers(CHANGES)) {
    const number = (i >> 1) * 17;
    took.push(await changeOnce(world, number, i % 2 ? 3 : 0));
    await sleep(PAUSES_MS[i % PAUSES_MS.length]);
  }
  say(`change to document: half within ${percentile(took, 50)} ms`);
  return { changeToDocumentP99Ms: percentile(took, 99) };
}
