import { createHash } from 'node:crypto';
import { existsSync, globSync, readFileSync, writeFileSync } from 'node:fs';
import { ROOT, inRoot } from './root.mjs';
import { Sentence } from './Sentence.mjs';
import { say } from './say.mjs';
import { spawned } from './spawn.mjs';

const MARKER = inRoot('node_modules', '.ecotrack-install');

/** Installs the packages when node_modules does not match the lockfile; otherwise does nothing. */
export async function ensureInstalled() {
  const wanted = fingerprint();
  if (isInstalled(wanted)) return;
  say('Installing packages (about a minute the first time) ...');
  const args = ['install', process.env.CI ? '--immutable' : '--inline-builds'];
  const { code, stdout } = await spawned('yarn', args, {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  if (code !== 0) throw new Sentence(reason(stdout));
  writeFileSync(MARKER, fingerprint());
  say('Packages are installed.');
}

function isInstalled(wanted) {
  const program = inRoot('node_modules', '.bin', 'backstage-cli');
  return (
    existsSync(program) &&
    existsSync(MARKER) &&
    readFileSync(MARKER, 'utf8') === wanted
  );
}

/** Changes whenever the lockfile or a package.json of ours does. */
function fingerprint() {
  const hash = createHash('sha256');
  const manifests = globSync(
    ['package.json', '{packages,plugins}/*/package.json'],
    { cwd: ROOT },
  );
  for (const file of ['yarn.lock', '.yarnrc.yml', ...manifests.sort()]) {
    hash.update(file).update(readFileSync(inRoot(file)));
  }
  return hash.digest('hex');
}

function reason(output) {
  if (/ENOTFOUND|EAI_AGAIN|ECONNREFUSED|ETIMEDOUT|RequestError/.test(output)) {
    return 'Packages could not be installed because the package registry cannot be reached: connect to the network and run the command again.';
  }
  const said = output
    .split('\n')
    .filter(
      line =>
        /YN\d{4}/.test(line) &&
        !/YN0000|YN0002|YN0005|YN0060|YN0086/.test(line),
    )
    .slice(-3)
    .join('\n');
  return `Packages could not be installed: remove node_modules and run the command again. yarn said:\n${said}`;
}
