import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { inRoot } from '../../toolchain/root.mjs';
import { Sentence } from '../../toolchain/Sentence.mjs';
import { say } from '../../toolchain/say.mjs';
import { spawned } from '../../toolchain/spawn.mjs';

const HELM = 'helm.sh/helm/v4/cmd/helm@v4.3.1';
const FOLDER = inRoot('.cache', 'go', 'bin');

/** Real helm prints the same objects as deploy/rendered, for every model and environment. */
export async function charts() {
  const helm = await buildHelm();
  const { code } = await spawned(
    'node_modules/.bin/backstage-cli',
    ['repo', 'test', '--watch=false', 'helm'],
    { stdio: ['ignore', 2, 2], env: { ...process.env, HELM: helm } },
  );
  return code === 0
    ? []
    : [
        'helm prints other objects than deploy/rendered; the lines above say which.',
      ];
}

/** Helm from its Go module, kept in the cache folder. */
async function buildHelm() {
  const helm = join(FOLDER, 'helm');
  if (existsSync(helm)) return helm;
  say('Building helm (four minutes, once) ...');
  const { code } = await spawned('go', ['install', HELM], {
    stdio: ['ignore', 2, 2],
    env: { ...process.env, GOBIN: FOLDER },
  });
  if (code !== 0)
    throw new Sentence(`helm could not be built from its Go module ${HELM}.`);
  return helm;
}
