import { inRoot } from '../../toolchain/root.mjs';
import { say } from '../../toolchain/say.mjs';
import { PORTS } from './ports.mjs';

const CLI = inRoot('node_modules/.bin/backstage-cli');
const CONFIG = ['--config', inRoot('app-config.yaml')];

/** Lines of the backend that are worth a reader's attention while it starts. */
const NOTEWORTHY = /"?level"?\W+(?:warn|error)| warn | error |Error:/i;

export async function startBackend(processes, env) {
  processes.start('backend', CLI, ['package', 'start', ...CONFIG], {
    cwd: inRoot('packages/backend'),
    env: {
      ...env,
      NODE_ENV: 'development',
      LOG_LEVEL: process.env.LOG_LEVEL ?? 'warn',
    },
    onLine: line => NOTEWORTHY.test(line) && say(`  backend  ${line}`),
  });
  await processes.until(
    answering(
      `http://localhost:${PORTS.backend}/.backstage/health/v1/readiness`,
    ),
  );
  say('  backend  answers');
}

export async function startFrontend(processes) {
  processes.start('page', CLI, ['package', 'start', ...CONFIG], {
    cwd: inRoot('packages/app'),
    env: { NODE_ENV: 'development', BROWSER: 'none' },
    onLine: line => /error|warning in/i.test(line) && say(`  page     ${line}`),
  });
  await processes.until(answering(`http://localhost:${PORTS.page}/`));
  say('  page     answers');
}

/** Resolves when the address answers with success. */
async function answering(address) {
  for (;;) {
    try {
      const response = await fetch(address, { redirect: 'manual' });
      await response.body?.cancel();
      if (response.ok) return 'answers';
    } catch {
      // Nobody listens yet.
    }
    await new Promise(resolve => {
      setTimeout(resolve, 250);
    });
  }
}
