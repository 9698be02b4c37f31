import { join } from 'node:path';
import { spawned } from '../../toolchain/spawn.mjs';
import { Sentence } from '../../toolchain/Sentence.mjs';
import { MODELS, generateInto } from './models.mjs';
import { inWorkspace } from './workspace.mjs';

/** Two runs give the same bytes, and so does the other supported Node. */
export const determinism = () =>
  inWorkspace(async folder => {
    const otherNode = await node22();
    const failures = [];
    for (const model of MODELS) {
      const trees = ['first', 'second', 'node22'].map(run =>
        join(folder, run, model.name),
      );
      await generateInto(model, trees[0]);
      await generateInto(model, trees[1]);
      await generateInto(model, trees[2], otherNode);
      for (const tree of trees.slice(1)) {
        const { code, stdout } = await spawned('diff', ['-r', trees[0], tree], {
          stdio: ['ignore', 'pipe', 'inherit'],
        });
        if (code !== 0)
          failures.push(
            `${model.name} differs between two runs:\n${stdout.slice(0, 2000)}`,
          );
      }
    }
    return failures;
  });

/** The program of Node 22, through npx. */
async function node22() {
  const { code, stdout, stderr } = await spawned(
    'npx',
    ['--yes', '-p', 'node@22', '-c', 'node -p process.execPath'],
    { stdio: ['ignore', 'pipe', 'pipe'] },
  );
  const path = stdout.trim().split('\n').at(-1);
  if (code !== 0 || !path)
    throw new Sentence(`Node 22 could not be fetched: ${stderr}`);
  return path;
}
