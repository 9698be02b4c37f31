import {
  brokenWires,
  inWords,
  readWiring,
  type BrokenWire,
  type WiringFile,
} from '@ecotrack/analysis';
import { join } from 'path';
import { filesOf } from '../wires/filesOf';
import { brokenQueries } from '../wires/queries';
import { mutated } from './mutated';
import type { Mutation } from './Mutation';
import { HARMLESS, MUTATIONS } from './mutations';

const findingsIn = (files: readonly WiringFile[], environment: string) => {
  const wiring = readWiring(files, environment);
  return [...brokenWires(wiring), ...brokenQueries(wiring)];
};

/** Two places, the changed file among them, which the sentence names with what stands there. */
const namesBothEnds = (
  { sentence, ends: [from, ...others] }: BrokenWire,
  { file }: Mutation,
) =>
  others.some(
    other =>
      sentence.includes(inWords(from)) &&
      sentence.includes(inWords(other)) &&
      (from.file !== other.file || from.field !== other.field) &&
      [from.file, other.file].includes(file),
  );

/** Prints, as JSON, `{ name, file, rule, sentence }` of each mutation; rule and sentence are absent when nothing refuses it. */
function main(root: string) {
  const repositories = new Map(
    [...new Set(MUTATIONS.map(({ model }) => model))].map(model => {
      const files = filesOf(join(root, model));
      const standing = findingsIn(files, 'prod');
      if (standing.length > 0)
        throw new Error(`${model} is broken before: ${standing[0].sentence}`);
      return [model, files];
    }),
  );
  const findingsAfter = (mutation: Mutation) =>
    findingsIn(
      mutated(repositories.get(mutation.model) ?? [], mutation),
      mutation.environment,
    );
  if (findingsAfter(HARMLESS).length > 0)
    throw new Error('A comment is refused.');
  const told = MUTATIONS.map(mutation => {
    const refused = findingsAfter(mutation).find(broken =>
      namesBothEnds(broken, mutation),
    );
    return {
      name: mutation.name,
      file: mutation.file,
      rule: refused?.rule,
      sentence: refused?.sentence,
    };
  });
  process.stdout.write(JSON.stringify(told));
}

main(process.argv[2]);
