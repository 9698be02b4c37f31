import {
  PRESETS,
  platform,
  preset,
  service,
  type PresetName,
} from '@ecotrack/model';
import { parse } from 'yaml';
import type { GeneratorInput } from '../GeneratorInput';
import { GeneratedRepository } from './GeneratedRepository';
import { fullDocument, inputOf, minimalDocument } from './fixture';

const presetInput = (name: PresetName): GeneratorInput => ({
  service: service.parse(parse(preset(name))),
  platform: platform.parse({}),
  source: {
    repositoryUrl: `https://git.ecotrack.example/ecotrack/${name}.git`,
    branch: 'main',
  },
});

/** The five EcoTrack services, the smallest service there can be, and one that asks for everything. */
export const repositories: readonly (readonly [string, GeneratedRepository])[] =
  [
    ...PRESETS.map(name => [name, presetInput(name)] as const),
    ['the smallest service', inputOf(minimalDocument)] as const,
    ['a service with everything', inputOf(fullDocument)] as const,
  ].map(([name, input]) => [name, new GeneratedRepository(input)] as const);

/** Each of them in each of its environments. */
export const deliveries = repositories.flatMap(([name, repository]) =>
  repository.input.service.spec.delivery.environments.map(
    environment =>
      [`${name} in ${environment.name}`, repository, environment.name] as const,
  ),
);
