import { setTimeout as sleep } from 'node:timers/promises';

const SECONDS = 10;
const CLOSING = 3;

/** How often one kind of a cluster that closes every watch at once is watched anew within ten seconds, at most. */
export async function reconnects({ clusters }) {
  const cluster = clusters[CLOSING];
  const before = (await cluster.ask('counts')).watches;
  await cluster.ask('mood', 'closes');
  await sleep(SECONDS * 1000);
  const after = (await cluster.ask('counts')).watches;
  await cluster.ask('mood', 'answers');
  const times = Object.entries(after).map(
    ([resource, count]) => count - (before[resource] ?? 0),
  );
  if (times.every(one => one === 0))
    throw new Error('Nobody watches the cluster.');
  return { reconnects10s: Math.max(...times) };
}
