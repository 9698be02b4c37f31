import { play } from './play';
import { SCENARIOS } from './scenarios';

/** Plays the fault table, or the faults whose ids are given; resolves with the exit code. */
export async function main(ids: readonly string[]): Promise<number> {
  const unknown = ids.filter(id => !SCENARIOS.some(one => one.id === id));
  if (unknown.length > 0) {
    process.stderr.write(`There is no fault ${unknown.join(', ')}.\n`);
    return 2;
  }
  const chosen = SCENARIOS.filter(
    ({ id }) => ids.length === 0 || ids.includes(id),
  );
  const failures = await play(chosen, line =>
    process.stderr.write(`${line}\n`),
  );
  for (const { scenario, reason } of failures)
    process.stdout.write(`${scenario.id} ${scenario.title}: ${reason}\n`);
  process.stdout.write(
    `${chosen.length - failures.length} passed, ${failures.length} failed\n`,
  );
  return failures.length === 0 ? 0 : 1;
}
