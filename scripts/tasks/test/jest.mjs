import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { say } from '../../toolchain/say.mjs';
import { progressing } from '../../toolchain/spawn.mjs';

/** Runs the packages' tests; further arguments go to jest. */
export async function jest(args) {
  say('Tests of the packages ...');
  const directory = mkdtempSync(join(tmpdir(), 'ecotrack-test-'));
  const report = join(directory, 'jest.json');
  try {
    const { code } = await progressing('node_modules/.bin/backstage-cli', [
      'repo',
      'test',
      '--watch=false',
      '--json',
      `--outputFile=${report}`,
      ...args,
    ]);
    return counted(readFileSync(report, 'utf8'), code);
  } catch (error) {
    say(`jest left no report: ${error.message}`);
    return { passed: 0, failed: 1, skipped: 0 };
  } finally {
    rmSync(directory, { recursive: true, force: true });
  }
}

/** A suite that does not even run counts as one failed test. */
function counted(report, code) {
  const jestReport = JSON.parse(report);
  const failed =
    jestReport.numFailedTests + jestReport.numRuntimeErrorTestSuites;
  const skipped = jestReport.numPendingTests + jestReport.numTodoTests;
  return {
    passed: jestReport.numPassedTests,
    failed: code !== 0 && failed === 0 ? 1 : failed,
    skipped,
    remarks: skipped
      ? [
          `Skipped: ${skipped} tests that need more than Node, such as helm (HELM names its program); .ci/run runs them.`,
        ]
      : [],
  };
}
