import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { inRoot } from './root.mjs';
import { Sentence } from './Sentence.mjs';
import { say } from './say.mjs';
import { spawned } from './spawn.mjs';

const HELM = 'helm.sh/helm/v4/cmd/helm@v4.3.1';
const FOLDER = inRoot('.cache', 'go', 'bin');

/** Helm from its Go module, kept in the cache folder; the tests that compare charts find it by HELM. */
export async function buildHelm() {
  const helm = join(FOLDER, 'helm');
  if (existsSync(helm)) return helm;
  say('Building helm (four minutes, once) ...');
  const { code } = await spawned('go', ['install', HELM], {
    stdio: ['ignore', 2, 2],
    env: { ...process.env, GOBIN: FOLDER },
  });
  if (code !== 0) {
    throw new Sentence(`helm could not be built from its Go module ${HELM}.`);
  }
  return helm;
}
