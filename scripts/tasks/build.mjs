import { progressing } from '../toolchain/spawn.mjs';

/** Production bundle: packages/backend/dist with the frontend inside. Packaging needs the type declarations first. */
export async function run(args) {
  const types = await progressing('node_modules/.bin/tsc', []);
  if (types.code !== 0) return types.code;
  const { code } = await progressing('node_modules/.bin/backstage-cli', [
    'repo',
    'build',
    '--all',
    ...args,
  ]);
  return code;
}
