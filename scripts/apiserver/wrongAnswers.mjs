import { say } from '../toolchain/say.mjs';
import { KNOWN_DIFFERENCES, knownDifference } from './knownDifferences.mjs';
import { CASES, compareAnswers } from './sameAnswers.mjs';
import { realServer, sandboxServer } from './servers.mjs';

const shown = value => JSON.stringify(value)?.slice(0, 200) ?? 'nothing';

/** Sentences about what the sandbox's Kubernetes API answers otherwise than the real one. */
export async function wrongAnswers() {
  const real = await realServer();
  const sandbox = await sandboxServer();
  try {
    const found = await compareAnswers(sandbox, real);
    const met = new Set(found.map(knownDifference));
    say(
      `  ${CASES.length} cases at the sandbox and at the real server, ${KNOWN_DIFFERENCES.length} known to differ`,
    );
    return [
      ...found
        .filter(one => !knownDifference(one))
        .map(
          one =>
            `${one.name}, answer ${one.step}, ${
              one.path
            }: the sandbox says ${shown(one.sandbox)}, the real server ${shown(
              one.real,
            )}`,
        ),
      ...KNOWN_DIFFERENCES.filter(one => !met.has(one)).map(
        ({ name }) =>
          `${name}: nothing differs there any more; take it out of knownDifferences.mjs`,
      ),
    ];
  } finally {
    await sandbox.close();
    await real.close();
  }
}
