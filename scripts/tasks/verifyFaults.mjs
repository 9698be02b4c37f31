import { spawned } from '../toolchain/spawn.mjs';
import { typescript } from '../toolchain/typescript.mjs';

/** The fault table, played by packages/faults; arguments are ids of faults. */
export async function run(args) {
  const { code } = await spawned(
    process.execPath,
    typescript('packages/faults/src/index.ts', args),
  );
  return code;
}
