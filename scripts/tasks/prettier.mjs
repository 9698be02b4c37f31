import { progressing } from '../toolchain/spawn.mjs';

/** Format check; `npm run prettier -- --write` formats. */
export async function run(args) {
  const { code } = await progressing('node_modules/.bin/prettier', [
    ...(args.length ? args : ['--check']),
    '.',
  ]);
  return code;
}
