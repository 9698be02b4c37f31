import { spawned } from '../../toolchain/spawn.mjs';
import { typescript } from '../../toolchain/typescript.mjs';

/** Derived names and tables of a model as PostgreSQL must say them: `{ names, tables }`. */
export async function facts(model) {
  const { stdout } = await spawned(
    process.execPath,
    typescript('scripts/checks/generated/expectedTables.ts', [model.file]),
    { stdio: ['ignore', 'pipe', 'inherit'] },
  );
  return JSON.parse(stdout);
}
