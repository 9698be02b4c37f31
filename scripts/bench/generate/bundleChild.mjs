import { join } from 'node:path';
import { build } from 'esbuild';
import { inRoot } from '../../toolchain/root.mjs';

/**
 * The measured program as one file, so that no TypeScript transformer runs inside it. The libraries stay as
 * installed, which is how a backend loads them.
 */
export async function bundleChild() {
  const outfile = join(inRoot('.cache', 'bench'), 'generate.mjs');
  await build({
    entryPoints: [inRoot('scripts/bench/generate/child.mjs')],
    outfile,
    bundle: true,
    platform: 'node',
    format: 'esm',
    target: 'node22',
    external: ['yaml', 'zod', '@noble/hashes'],
    logLevel: 'warning',
  });
  return outfile;
}
