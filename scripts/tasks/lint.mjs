import { progressing } from '../toolchain/spawn.mjs';

/** Lint of all packages; warnings are errors. */
export async function run(args) {
  const { code } = await progressing('node_modules/.bin/backstage-cli', [
    'repo',
    'lint',
    '--max-warnings',
    '0',
    ...args,
  ]);
  return code;
}
