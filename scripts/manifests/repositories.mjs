import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { Sentence } from '../toolchain/Sentence.mjs';
import { spawned } from '../toolchain/spawn.mjs';
import { typescript } from '../toolchain/typescript.mjs';

/**
 * Generates every model below a folder. Resolves with `{ root, models: [{ name, environments }], files }`,
 * files as paths below the root that begin with the model's name.
 */
export async function generateRepositories(root) {
  const { code, stdout, stderr } = await spawned(
    process.execPath,
    typescript('scripts/manifests/models/generateModels.ts', [root]),
    { stdio: ['ignore', 'pipe', 'pipe'] },
  );
  if (code !== 0)
    throw new Sentence(`The models cannot be generated: ${stderr}`);
  return { root, models: JSON.parse(stdout), files: filesBelow(root) };
}

/** All files below a folder as sorted paths relative to it. */
export const filesBelow = root =>
  readdirSync(root, { recursive: true, withFileTypes: true })
    .filter(entry => entry.isFile())
    .map(entry => join(entry.parentPath, entry.name).slice(root.length + 1))
    .sort();
