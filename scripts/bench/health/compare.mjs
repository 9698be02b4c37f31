import { loadavg } from 'node:os';
import { say } from '../../toolchain/say.mjs';
import { percentile, ratios, spread } from './figures.mjs';
import { load } from './load.mjs';

const ROUNDS = 3;
const SECONDS = 6;
const WARM_SECONDS = 3;
/** In hundredths. */
const MOST_SPREAD = 25;

const listsOf = async clusters =>
  (await Promise.all(clusters.map(one => one.ask('counts'))))
    .map(({ lists }) => lists)
    .reduce((one, other) => one + other);

const tell = (what, { perSecond, took }) =>
  say(
    `${what}: ${perSecond.toFixed(0)} views/s, p50 ${percentile(
      took,
      50,
    ).toFixed(1)} ms, p99 ${percentile(took, 99).toFixed(
      1,
    )} ms; load of the machine ${loadavg()[0].toFixed(1)}`,
  );

/** Both sides by turns under the same load: lists of clusters per view of ours, and the ratios. */
export async function compare({ stock, own, clusters }) {
  for (const portal of [stock, own]) {
    const going = await load(portal, { seconds: WARM_SECONDS, stays: false });
    tell(`${portal.side}, each view of another service`, going);
  }
  const rounds = { stock: [], own: [] };
  let [lists, views] = [0, 0];
  for (let i = 0; i < ROUNDS; i++)
    for (const portal of [stock, own]) {
      const before = await listsOf(clusters);
      const round = await load(portal, { seconds: SECONDS });
      rounds[portal.side].push(round);
      tell(portal.side, round);
      if (portal !== own) continue;
      lists += (await listsOf(clusters)) - before;
      views += round.took.length;
    }
  for (const [side, all] of Object.entries(rounds))
    if (spread(all) > MOST_SPREAD)
      say(
        `The rounds of ${side} lie ${spread(
          all,
        )} % apart: the machine is too busy to compare by this run.`,
      );
  return { listCallsPerView: lists / views, ...ratios(rounds) };
}
