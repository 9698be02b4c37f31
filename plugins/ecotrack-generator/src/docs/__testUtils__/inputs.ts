import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { PRESETS, platform, preset, service } from '@ecotrack/model';
import { parse } from 'yaml';
import type { GeneratorInput } from '../../core/GeneratorInput';

const HAND_MADE = ['everything', 'no-database', 'no-kafka'] as const;
const handMade = (name: string) =>
  readFileSync(
    resolve(__dirname, `../../../../ecotrack-model/test-models/${name}.yaml`),
    'utf8',
  );

/** The inputs for one model document. */
export const inputOf = (document: unknown): GeneratorInput => ({
  service: service.parse(document),
  platform: platform.parse({}),
  source: {
    repositoryUrl: 'http://127.0.0.1:7100/ecotrack/a-service.git',
    branch: 'main',
  },
});

/** The five presets and the models made by hand, each with a name for the test's title. */
export const INPUTS: readonly (readonly [string, GeneratorInput])[] = [
  ...PRESETS.map(name => [name, inputOf(parse(preset(name)))] as const),
  ...HAND_MADE.map(name => [name, inputOf(parse(handMade(name)))] as const),
];

/** One of them by name. */
export function input(name: string): GeneratorInput {
  const found = INPUTS.find(([title]) => title === name);
  if (!found) throw new Error(`No test model is called ${name}`);
  return found[1];
}

/** The same inputs under another description. */
export const described = (
  { service: model, ...rest }: GeneratorInput,
  description: string,
): GeneratorInput => ({
  ...rest,
  service: { ...model, metadata: { ...model.metadata, description } },
});
