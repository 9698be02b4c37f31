import { globSync } from 'node:fs';
import { ROOT } from '../../toolchain/root.mjs';
import { say } from '../../toolchain/say.mjs';
import { spawned } from '../../toolchain/spawn.mjs';

/** Runs the tests of the scripts themselves with Node's own runner. */
export async function scripts() {
  say('Tests of the scripts ...');
  const files = globSync('scripts/**/*.test.mjs', { cwd: ROOT });
  const { stdout, code } = await spawned(
    process.execPath,
    ['--test', '--test-reporter=tap', ...files],
    { stdio: ['ignore', 'pipe', 'inherit'] },
  );
  const count = name =>
    Number(new RegExp(`^# ${name} (\\d+)`, 'm').exec(stdout)?.[1] ?? 0);
  const failed = count('fail') + count('cancelled');
  if (code !== 0) say(stdout);
  return {
    passed: count('pass'),
    failed: code !== 0 && failed === 0 ? 1 : failed,
    skipped: count('skipped') + count('todo'),
  };
}
