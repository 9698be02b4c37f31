import type { WiringFile } from '@ecotrack/analysis';
import type { Mutation } from './Mutation';

/** Files with the change of a mutation in them. Throws when it does not change one line, and no other. */
export function mutated(
  files: readonly WiringFile[],
  { name, file, from, to }: Mutation,
): WiringFile[] {
  const found = files.find(({ path }) => path === file);
  if (!found?.content.includes(from))
    throw new Error(`${name}: ${file} does not say ${JSON.stringify(from)}.`);
  const content = found.content.replace(from, () => to);
  const before = found.content.split('\n');
  const changed = content
    .split('\n')
    .filter((line, at) => line !== before[at]).length;
  if (changed !== 1)
    throw new Error(`${name}: ${changed} lines of ${file} change, not one.`);
  return files.map(one => (one === found ? { path: one.path, content } : one));
}
