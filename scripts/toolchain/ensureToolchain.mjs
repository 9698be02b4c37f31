import { constants } from 'node:os';
import { delimiter, dirname, join } from 'node:path';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { spawn, spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { ROOT, inRoot } from './root.mjs';
import { Sentence } from './Sentence.mjs';
import { say } from './say.mjs';
import { NODE_FOR_NPX, YARN_FOR_NPX } from './versions.mjs';

const MARK = 'ECOTRACK_TOOLCHAIN';
const CACHE = inRoot('.cache', 'toolchain');
const SCRIPT = fileURLToPath(new URL('../run.mjs', import.meta.url));

/**
 * Makes sure the task runs under Node 22 or 24 with yarn 4 at hand. Otherwise both are fetched through npx
 * into its cache (nothing is installed on the machine) and the task is handed over to them.
 * Resolves with the exit code of the handed-over task, or undefined when this process is the right one.
 */
export async function ensureToolchain(args) {
  if (process.env[MARK]) return undefined;
  const folder = cachedFolder() ?? fetchFolder();
  return handOver(folder, args);
}

/** Folder of the node and yarn programs found last time, while it is still there. */
function cachedFolder() {
  try {
    const folder = readFileSync(CACHE, 'utf8').trim();
    const whole = ['node', 'yarn'].every(name =>
      existsSync(join(folder, name)),
    );
    return whole ? folder : undefined;
  } catch {
    return undefined;
  }
}

function fetchFolder() {
  say(`Fetching ${NODE_FOR_NPX} and ${YARN_FOR_NPX} (once) ...`);
  const packages = [NODE_FOR_NPX, YARN_FOR_NPX].flatMap(name => ['-p', name]);
  const npx = spawnSync(
    'npx',
    ['--yes', ...packages, '-c', 'node -p "process.execPath"; command -v yarn'],
    {
      cwd: ROOT,
      encoding: 'utf8',
      // One second try is enough to tell a broken network from a slow one.
      env: { ...process.env, npm_config_fetch_retries: '1' },
    },
  );
  const [node, yarn] = (npx.stdout ?? '').trim().split('\n').slice(-2);
  if (npx.status !== 0 || !node || !yarn)
    throw new Sentence(reason(npx.stderr ?? ''));
  const folder = dirname(yarn);
  mkdirSync(dirname(CACHE), { recursive: true });
  writeFileSync(CACHE, `${folder}\n`);
  return folder;
}

function reason(output) {
  if (/ENOTFOUND|EAI_AGAIN|ECONNREFUSED|ETIMEDOUT|ENETUNREACH/.test(output)) {
    return 'Node 24 and yarn could not be fetched because the package registry cannot be reached: connect to the network and run the command again.';
  }
  return `Node 24 and yarn could not be fetched through npx. Install Node 24 and run the command again. npx said: ${
    output.trim().split('\n').slice(-3).join(' ') || 'nothing'
  }`;
}

/** Ctrl-C reaches the child by the terminal's process group; here it only must not end us first. */
function handOver(folder, args) {
  const path = `${folder}${delimiter}${process.env.PATH}`;
  const child = spawn(join(folder, 'node'), [SCRIPT, ...args], {
    stdio: 'inherit',
    env: { ...process.env, PATH: path, [MARK]: folder },
  });
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) {
    process.on(signal, () => child.kill(signal));
  }
  return new Promise((resolve, reject) => {
    child.on('error', reject);
    child.on('exit', (code, signal) =>
      resolve(signal ? 128 + constants.signals[signal] : code ?? 1),
    );
  });
}
