import { inRoot } from '../../toolchain/root.mjs';
import { say } from '../../toolchain/say.mjs';
import { spawned } from '../../toolchain/spawn.mjs';

/** A quarter are whole models, the rest texts in single fields: see the tests. */
const RUNS = 10_000;

/** The property tests of `npm test`, tried far more often. */
export async function properties() {
  const { code, stderr } = await spawned(
    inRoot('node_modules/.bin/backstage-cli'),
    ['package', 'test', '--maxWorkers=2', 'src/core/properties'],
    {
      cwd: inRoot('plugins/ecotrack-generator'),
      env: { ...process.env, CI: '1', PROPERTY_RUNS: String(RUNS) },
      stdio: ['ignore', 2, 'pipe'],
    },
  );
  const tried = [...stderr.matchAll(/^RUNS (\d+)$/gm)].reduce(
    (sum, [, runs]) => sum + Number(runs),
    0,
  );
  say(`generated-properties: ${tried} runs`);
  if (code !== 0)
    return [`a property does not hold:\n${stderr.slice(0, 4000)}`];
  return tried >= RUNS ? [] : [`only ${tried} of ${RUNS} runs took place`];
}
