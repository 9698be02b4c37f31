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

/** Delivered by canary where it is called, and with faults for tests before that. */
const canary = inputOf(
  {
    ...fullDocument,
    spec: {
      ...fullDocument.spec,
      mesh: {
        ...fullDocument.spec.mesh,
        exposure: 'public',
        faultInjection: { environments: ['staging'], expires: '2027-01-31' },
      },
      delivery: { ...fullDocument.spec.delivery, strategy: 'canary' },
    },
  },
  { scaling: { rollouts: true } },
);

/** The five EcoTrack services, the smallest service there can be, one that asks for everything, and one that comes by canary. */
export const repositories: readonly (readonly [string, GeneratedRepository])[] =
  [
    ...PRESETS.map(name => [name, presetInput(name)] as const),
    ['the smallest service', inputOf(minimalDocument)] as const,
    ['a service with everything', inputOf(fullDocument)] as const,
    ['a service by canary', canary] as const,
  ].map(([name, input]) => [name, new GeneratedRepository(input)] as const);

/** Each of them in each of its environments. */
export const deliveries = repositories.flatMap(([name, repository]) =>
  repository.input.service.spec.delivery.environments.map(
    environment =>
      [`${name} in ${environment.name}`, repository, environment.name] as const,
  ),
);
