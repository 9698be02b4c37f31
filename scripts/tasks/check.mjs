import { parseArgs } from 'node:util';
import { CHECKS } from '../checks/checks.mjs';
import { changedSince } from '../checks/changedSince.mjs';
import { inLanes } from '../checks/inLanes.mjs';
import { Sentence } from '../toolchain/Sentence.mjs';
import { say } from '../toolchain/say.mjs';
import { timed } from '../toolchain/timed.mjs';

/**
 * The checks that need more than npm: types, lint, generated services built and run, the production bundle.
 * `--since REV` leaves out what no change since REV can have touched (for people; CI runs everything);
 * names after it choose single checks. The last line is 'N passed, N failed, N skipped'.
 */
export async function run(args) {
  const { values, positionals } = parseArgs({
    args,
    options: { since: { type: 'string' } },
    allowPositionals: true,
  });
  const unknown = positionals.filter(
    name => !CHECKS.some(check => check.name === name),
  );
  if (unknown.length) {
    throw new Sentence(
      `There is no check "${unknown[0]}". Checks: ${CHECKS.map(
        check => check.name,
      ).join(', ')}.`,
      2,
    );
  }
  const touched = values.since ? await changedSince(values.since) : undefined;
  const total = { passed: 0, failed: 0, skipped: 0 };
  const remarks = [];
  const chosen = CHECKS.filter(({ name, paths }) => {
    if (positionals.length && !positionals.includes(name)) return false;
    if (
      !touched ||
      paths.some(path => touched.some(file => file.startsWith(path)))
    )
      return true;
    total.skipped += 1;
    remarks.push(`Skipped, unchanged since ${values.since}: ${name}.`);
    return false;
  });
  const failures = await inLanes(chosen, sentencesOf);
  chosen.forEach(({ name }, at) => {
    total[failures[at].length ? 'failed' : 'passed'] += 1;
    remarks.push(...failures[at].map(failure => `FAILED ${name}: ${failure}`));
  });
  remarks.forEach(say);
  process.stdout.write(
    `${total.passed} passed, ${total.failed} failed, ${total.skipped} skipped\n`,
  );
  return total.failed ? 1 : 0;
}

async function sentencesOf({ name, run: failing }) {
  say(`${name} ...`);
  try {
    return (await timed(name, failing)) ?? [];
  } catch (error) {
    return [error instanceof Sentence ? error.message : error.stack];
  }
}
