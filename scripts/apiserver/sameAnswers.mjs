import { DELETIONS } from './cases/deletions.mjs';
import { LISTS } from './cases/lists.mjs';
import { PATCHES } from './cases/patches.mjs';
import { WATCHES } from './cases/watches.mjs';
import { WRITES } from './cases/writes.mjs';
import { comparable, differences } from './comparable.mjs';
import { Visit } from './Visit.mjs';

export const CASES = [
  ...LISTS,
  ...WATCHES,
  ...WRITES,
  ...PATCHES,
  ...DELETIONS,
];

/** Runs one case at a server, in a namespace of its own. */
async function answersOf(server, { run }, index) {
  const namespace = `case-${index}`;
  server.enter(namespace);
  const answers = await Promise.all(await run(new Visit(server, namespace)));
  return answers.map(comparable);
}

/**
 * Runs every case at both servers. Resolves with where they differ: `[{ name, step, path, sandbox, real }]`; step
 * counts the answers of a case from 1.
 */
export async function compareAnswers(sandbox, real) {
  const found = [];
  for (const [index, one] of CASES.entries()) {
    const [mine, theirs] = await Promise.all(
      [sandbox, real].map(server => answersOf(server, one, index)),
    );
    theirs.forEach((answer, at) => {
      for (const [path, ours, other] of differences(mine[at], answer))
        found.push({
          name: one.name,
          step: at + 1,
          path,
          sandbox: ours,
          real: other,
        });
    });
  }
  return found;
}
