import { Sentence } from '../../toolchain/Sentence.mjs';
import { spawned } from '../../toolchain/spawn.mjs';
import { typescript } from '../../toolchain/typescript.mjs';

/** Findings of one of our own judges, `wiring` or `queries`, about every model and environment. */
export async function judgeWires(judge, { root, models }) {
  const { code, stdout, stderr } = await spawned(
    process.execPath,
    typescript('scripts/manifests/wires/judgeWires.ts', [
      judge,
      root,
      JSON.stringify(models),
    ]),
    { stdio: ['ignore', 'pipe', 'pipe'] },
  );
  if (code !== 0) throw new Sentence(`The wires cannot be read: ${stderr}`);
  return JSON.parse(stdout);
}
