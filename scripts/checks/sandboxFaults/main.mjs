// Every fault of the sandbox is found by the rules that it is meant for, and is over when it is switched off. Runs with
// our TypeScript.
import { setTimeout as sleep } from 'node:timers/promises';
import { AFTERWARDS, EXPECTED, ON_THE_WIRE } from './expected.mjs';
import { clusterFacts } from './factsOf.mjs';
import { ours } from './ours.mjs';
import { subjectsOf } from './subjectsOf.mjs';
import { withSandbox } from './withSandbox.mjs';

const { assess } = ours('plugins/platform-health-node/src/index.ts');

/** Objects and gauges show at once; what is scraped shows within seconds. */
const DEADLINE = 20_000;

/** Verdicts on everything that the services use in one environment. */
async function verdicts(sandbox, environment) {
  const { facts, fetchAll } = clusterFacts(sandbox);
  const judge = () =>
    subjectsOf(sandbox, environment).map(({ type, resource, ...subject }) =>
      assess(type, facts.get(resource.cluster), {
        resource,
        environment: subject.environment,
      }),
    );
  let found = judge();
  while (await fetchAll()) found = judge();
  return found;
}

const troubles = found =>
  found
    .filter(
      ({ state, findings }) =>
        state !== 'healthy' &&
        !(
          state === 'progressing' &&
          findings.every(({ rule }) => AFTERWARDS.includes(rule))
        ),
    )
    .map(
      ({ resource, state, sentence }) =>
        `${resource.type} ${resource.name} is ${state} (${sentence})`,
    );

/** What still is in the way when the time is over. */
async function until(sandbox, environment, wrongWith) {
  const end = Date.now() + DEADLINE;
  for (;;) {
    const wrong = wrongWith(await verdicts(sandbox, environment));
    if (wrong.length === 0 || Date.now() > end) return wrong;
    await sleep(250);
  }
}

function missed(id, found) {
  const [rules, worst] = EXPECTED[id];
  const findings = found.flatMap(one => one.findings);
  const own = findings.filter(({ rule }) => rules.includes(rule));
  const silent = rules.filter(rule => !own.some(one => one.rule === rule));
  return [
    ...silent.map(rule => `${rule} does not find it`),
    ...(own.some(({ state }) => state === worst)
      ? []
      : [`nothing is ${worst}`]),
  ];
}

const failures = [];
const note = (what, wrong) =>
  failures.push(...wrong.map(sentence => `${what}: ${sentence}`));

await withSandbox(async sandbox => {
  const { environments } = sandbox.platform;
  const [first, ...others] = environments;
  for (const environment of environments)
    note(
      `nothing switched on, ${environment.name}`,
      await until(sandbox, environment, troubles),
    );
  for (const { id } of sandbox.faults.list()) {
    if (ON_THE_WIRE.includes(id)) continue;
    if (!EXPECTED[id]) {
      note(id, ['no rule is expected to find it: name one in expected.mjs']);
      continue;
    }
    sandbox.faults.switchOn(id);
    note(`${id} on`, await until(sandbox, first, found => missed(id, found)));
    for (const other of others)
      note(
        `${id} on, but in ${first.name}`,
        troubles(await verdicts(sandbox, other)),
      );
    sandbox.faults.switchOff(id);
    await sandbox.settled();
    note(`${id} off`, await until(sandbox, first, troubles));
    process.stderr.write(`  ${id}\n`);
  }
});
process.stdout.write(`${JSON.stringify(failures)}\n`);
process.exit(0);
