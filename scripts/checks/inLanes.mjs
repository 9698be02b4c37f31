import { availableParallelism } from 'node:os';

/**
 * Runs checks: first those of all lanes, the lanes side by side and the checks of each one after the other, then
 * those without a lane, alone on the machine. On one processor everything runs one after the other. Resolves with
 * what `run` said of each check, in the order of the checks.
 */
export async function inLanes(
  checks,
  run,
  { processors = availableParallelism() } = {},
) {
  const said = new Map();
  const queue = async list => {
    for (const check of list) said.set(check, await run(check));
  };
  const lanes = Object.entries(
    Object.groupBy(checks, ({ lane }) => lane ?? 'alone'),
  );
  const sideBySide = lanes.filter(([name]) => name !== 'alone');
  if (processors > 1) {
    await Promise.all(sideBySide.map(([, list]) => queue(list)));
  }
  await queue(checks.filter(check => !said.has(check)));
  return checks.map(check => said.get(check));
}
