import { progressing } from '../toolchain/spawn.mjs';

/** Production bundle: packages/backend/dist with the frontend inside. */
export async function run(args) {
  const { code } = await progressing('node_modules/.bin/backstage-cli', [
    'repo',
    'build',
    '--all',
    ...args,
  ]);
  return code;
}
