import { spawned } from '../toolchain/spawn.mjs';
import { typescript } from '../toolchain/typescript.mjs';

/** The command line of packages/judge. */
export async function run(args) {
  const { code } = await spawned(
    process.execPath,
    typescript('packages/judge/src/index.ts', args),
  );
  return code;
}
