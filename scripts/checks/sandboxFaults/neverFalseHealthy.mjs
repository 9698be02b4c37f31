// No verdict of any world of the sandbox gets better when a part of the truth is taken away. Runs with our TypeScript.
import { setTimeout as sleep } from 'node:timers/promises';
import fc from 'fast-check';
import { hits } from './damage.mjs';
import { ON_THE_WIRE } from './expected.mjs';
import { judgeDamaged } from './judgeDamaged.mjs';
import { takeTruth } from './takeTruth.mjs';
import { withSandbox } from './withSandbox.mjs';

const seed = Number(process.env.FAST_CHECK_SEED ?? 20261121);
const ROUNDS = 5;
const WORLDS_A_ROUND = 250;
/** Until operators have reacted and metrics were scraped, in milliseconds. */
const PAUSE = 2_000;

const say = line => process.stderr.write(`  ${line}\n`);
const counts = { worlds: 0 };
const fired = new Set();

/** Up to three faults for each environment in each round; each fault comes up. */
function plan(ids, environments) {
  const [order] = fc.sample(
    fc.shuffledSubarray(ids, { minLength: ids.length }),
    { seed, numRuns: 1 },
  );
  const rounds = fc.sample(
    fc.tuple(...environments.map(() => fc.subarray(ids, { maxLength: 3 }))),
    { seed, numRuns: ROUNDS },
  );
  const share = Math.ceil(ids.length / ROUNDS);
  return rounds.map(([, ...others], round) => [
    order.slice(round * share, (round + 1) * share),
    ...others,
  ]);
}

/** Switches a fault on, unless what is wrong already leaves nothing for it to break. */
function switchOn(faults, id, environment) {
  try {
    faults.switchOn(id, environment);
  } catch (error) {
    if (error.name !== 'ConflictError') throw error;
  }
}

function count(reports) {
  counts.worlds += 1;
  for (const { resource } of reports.values())
    counts[resource.technology] = (counts[resource.technology] ?? 0) + 1;
}

/** At first sight; after the truth was known; and after that, when other sources fall silent. */
function judgeWorlds(truth, healthy) {
  const { failed, errorInstance, counterexample } = fc.check(
    fc.property(hits, hits, (first, second) => {
      count(judgeDamaged(truth, healthy, first));
      const seen = judgeDamaged(truth, undefined, first, new Map());
      count(seen);
      count(judgeDamaged(truth, undefined, second, seen));
    }),
    { seed, numRuns: WORLDS_A_ROUND },
  );
  return failed ? [errorInstance?.message ?? String(counterexample)] : [];
}

const failures = [];
await withSandbox(async sandbox => {
  const { faults, platform } = sandbox;
  const names = platform.environments.map(({ name }) => name);
  const ids = faults
    .list()
    .map(({ id }) => id)
    .filter(id => !ON_THE_WIRE.includes(id));
  const healthy = await takeTruth(sandbox);
  if (healthy.ill.length > 0)
    failures.push(
      `nothing is switched on, and ${healthy.ill[0].key} is not healthy`,
    );
  failures.push(...judgeWorlds(healthy, healthy));
  for (const round of plan(ids, names)) {
    round.forEach((wrong, index) =>
      wrong.forEach(id => switchOn(faults, id, names[index])),
    );
    await sandbox.settled();
    await sleep(PAUSE);
    const truth = await takeTruth(sandbox);
    for (const { findings } of truth.reports.values())
      findings.forEach(({ rule }) => fired.add(rule));
    failures.push(
      ...judgeWorlds(truth, healthy).map(
        sentence =>
          `${round.map(one => one.join('+')).join(' | ')}: ${sentence}`,
      ),
    );
    ids.forEach(id => faults.switchOff(id));
    await sandbox.settled();
  }
});
const { worlds, ...verdicts } = counts;
say(
  `${worlds} damaged worlds, ${fired.size} rules with something to find, seed ${seed} (FAST_CHECK_SEED)`,
);
say(
  `verdicts: ${Object.entries(verdicts)
    .map(([technology, number]) => `${technology} ${number}`)
    .join(', ')}`,
);
process.stdout.write(`${JSON.stringify(failures)}\n`);
process.exit(0);
