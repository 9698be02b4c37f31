import { progressing } from '../toolchain/spawn.mjs';

/** Type check of all packages. */
export async function run(args) {
  const { code } = await progressing('node_modules/.bin/tsc', [
    '--noEmit',
    '--incremental',
    'false',
    ...args,
  ]);
  return code;
}
