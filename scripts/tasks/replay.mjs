import { spawned } from '../toolchain/spawn.mjs';
import { typescript } from '../toolchain/typescript.mjs';

/** Judges by the facts of an evidence file again: plugins/platform-health-backend/src/replay. */
export async function run(args) {
  const { code } = await spawned(
    process.execPath,
    typescript('plugins/platform-health-backend/src/replay/main.ts', args),
  );
  return code;
}
