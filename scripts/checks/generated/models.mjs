import { globSync } from 'node:fs';
import { basename } from 'node:path';
import { ROOT, inRoot } from '../../toolchain/root.mjs';
import { Sentence } from '../../toolchain/Sentence.mjs';
import { spawned } from '../../toolchain/spawn.mjs';
import { typescript } from '../../toolchain/typescript.mjs';

/** The models every generated-* check works on: the five presets and those made by hand. */
export const MODELS = globSync(
  'plugins/ecotrack-model/{presets,test-models}/*.yaml',
  { cwd: ROOT },
)
  .sort()
  .map(file => ({ name: basename(file, '.yaml'), file: inRoot(file) }));

/** Generates one model into a folder with the command line that users have. */
export async function generateInto(model, folder, node = process.execPath) {
  const { code, stderr } = await spawned(
    node,
    typescript('packages/cli/src/index.ts', [
      'generate',
      model.file,
      '--out',
      folder,
    ]),
    { stdio: ['ignore', 'pipe', 'pipe'] },
  );
  if (code !== 0)
    throw new Sentence(`${model.name} could not be generated:\n${stderr}`);
}
