import { existsSync } from 'node:fs';
import { inRoot } from '../toolchain/root.mjs';
import { say } from '../toolchain/say.mjs';
import { run } from '../tasks/judgeCorpus.mjs';

const SHARED = inRoot('../shared/corpus/nasty-inputs.json');
const OWN = inRoot('packages/judge/corpus/inputs.json');

/** Bad inputs are refused and hard texts carried unharmed: the shared cases where they are, else our own. */
export async function judgeCorpus() {
  const file = existsSync(SHARED) ? SHARED : OWN;
  say(`Judging the cases of ${file}`);
  const code = await run([file]);
  return code === 0
    ? []
    : [`judge:corpus ended with exit code ${code}; its output stands above.`];
}
