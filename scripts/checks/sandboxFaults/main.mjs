// Every fault of the sandbox is found by the rules that it is meant for, and is over when it is switched off. Runs with
// our TypeScript.
import { mkdtempSync, rmSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { inRoot } from '../../toolchain/root.mjs';
import { AFTERWARDS, EXPECTED, ON_THE_WIRE } from './expected.mjs';
import { factsOf } from './factsOf.mjs';
import { scopesOf } from './scopesOf.mjs';

const require = createRequire(import.meta.url);
const ours = file => require(inRoot(file));
const { OWN_PROVIDERS } = ours(
  'plugins/platform-health-backend/src/providers.ts',
);
const { assess } = ours('plugins/platform-health-node/src/index.ts');
const { WATCHED_KINDS } = ours('plugins/platform-health-common/src/index.ts');
const { startSandbox } = ours('packages/sandbox/src/startSandbox.ts');

/** Objects and gauges show at once; what is scraped shows within seconds. */
const DEADLINE = 20_000;

const directory = mkdtempSync(join(tmpdir(), 'ecotrack-faults-'));
const sandbox = await startSandbox({
  directory,
  ports: {
    forge: 0,
    nonprod: 0,
    prod: 0,
    'nonprod-prometheus': 0,
    'prod-prometheus': 0,
  },
  forgePassword: 'sandbox-check',
  step: 0,
});

/** Verdicts on everything that the services use in one environment. */
async function verdicts(environment) {
  const facts = new Map(
    Object.entries(sandbox.clusters).map(([name, cluster]) => [
      name,
      factsOf(cluster, WATCHED_KINDS),
    ]),
  );
  const judge = () =>
    scopesOf(sandbox, environment).flatMap(scope =>
      OWN_PROVIDERS.flatMap(provider =>
        provider.resourcesOf(scope).map(resource =>
          assess(
            provider.resourceTypes.find(({ type }) => type === resource.type),
            facts.get(resource.cluster),
            { resource, environment: scope.environment },
          ),
        ),
      ),
    );
  let found = judge();
  const fetchAll = async () => {
    const asked = [];
    for (const one of facts.values()) asked.push(await one.fetch());
    return asked.includes(true);
  };
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
async function until(environment, wrongWith) {
  const end = Date.now() + DEADLINE;
  for (;;) {
    const wrong = wrongWith(await verdicts(environment));
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

try {
  const { environments } = sandbox.platform;
  const [first, ...others] = environments;
  for (const environment of environments)
    note(
      `nothing switched on, ${environment.name}`,
      await until(environment, troubles),
    );
  for (const { id } of sandbox.faults.list()) {
    if (ON_THE_WIRE.includes(id)) continue;
    if (!EXPECTED[id]) {
      note(id, ['no rule is expected to find it: name one in expected.mjs']);
      continue;
    }
    sandbox.faults.switchOn(id);
    note(`${id} on`, await until(first, found => missed(id, found)));
    for (const other of others)
      note(`${id} on, but in ${first.name}`, troubles(await verdicts(other)));
    sandbox.faults.switchOff(id);
    await sandbox.settled();
    note(`${id} off`, await until(first, troubles));
    process.stderr.write(`  ${id}\n`);
  }
} finally {
  await sandbox.close();
  rmSync(directory, { recursive: true, force: true });
}
process.stdout.write(`${JSON.stringify(failures)}\n`);
process.exit(0);
