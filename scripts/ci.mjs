// What .ci/run does: the machine's packages, all tests, then all checks. The last line is 'N passed, N failed'.
import { existsSync } from 'node:fs';
import { spawnSync } from 'node:child_process';
import { prometheusPrograms } from './servers/prometheus.mjs';
import { timed } from './toolchain/timed.mjs';
import { toolProgram } from './tools/runTool.mjs';

const PACKAGES = {
  chromium: '/usr/bin/chromium',
  'redis-server': '/usr/bin/redis-server',
};

function installPackages() {
  const missing = Object.entries(PACKAGES)
    .filter(([, program]) => !existsSync(program))
    .map(([name]) => name);
  if (missing.length === 0) return;
  const options = {
    stdio: ['ignore', 2, 2],
    env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
  };
  for (const args of [
    ['update', '-q'],
    ['install', '-yq', '--no-install-recommends', ...missing],
  ]) {
    const { status } = spawnSync('apt-get', args, options);
    if (status !== 0)
      throw new Error(
        `apt-get ${args.join(' ')} failed with exit code ${status}`,
      );
  }
}

/** Runs an npm script, shows its output, and reads its last line. */
function counted(script, env = {}) {
  const { status, stdout } = spawnSync('npm', ['run', '-s', script], {
    stdio: ['ignore', 'pipe', 'inherit'],
    env: { ...process.env, ...env },
    encoding: 'utf8',
    maxBuffer: 1 << 28,
  });
  process.stdout.write(stdout);
  const last = stdout.trim().split('\n').at(-1) ?? '';
  const counts = /^(\d+) passed, (\d+) failed, (\d+) skipped$/.exec(last);
  if (!counts) return { passed: 0, failed: 1, skipped: 0 };
  const [passed, failed, skipped] = counts.slice(1).map(Number);
  return { passed, failed: failed || (status === 0 ? 0 : 1), skipped };
}

const programs = await timed('What this machine lacks', async () => {
  installPackages();
  return {
    HELM: await toolProgram('helm'),
    PROMTOOL: (await prometheusPrograms()).promtool,
  };
});
const results = [
  await timed('npm test', () => counted('test', programs)),
  await timed('npm run check', () => counted('check')),
];
const sum = key => results.reduce((total, result) => total + result[key], 0);
const [passed, failed, skipped] = ['passed', 'failed', 'skipped'].map(sum);
if (skipped) {
  process.stdout.write(
    `NOT RUN: ${skipped} tests; the lines that say SKIPPED tell what they miss on this machine.\n`,
  );
}
process.stdout.write(`${passed} passed, ${failed} failed\n`);
process.exit(failed === 0 ? 0 : 1);
