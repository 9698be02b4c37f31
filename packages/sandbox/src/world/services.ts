import { argoApplication, generate } from '@ecotrack/generator';
import {
  parseService,
  Platform,
  preset,
  PresetName,
  Service,
  Source,
} from '@ecotrack/model';
import { CommitFile } from '../forge';

/** The services that are there before the reader's first; order-service is for the README's tour. */
export const EXISTING: PresetName[] = [
  'user-service',
  'product-service',
  'payment-service',
  'notification-service',
];

/** A service with its repository's files, and its Applications by the environment's name. */
export type ExistingService = {
  name: string;
  description: string;
  files: CommitFile[];
  applications: Map<string, ReturnType<typeof argoApplication>>;
};

function read(name: PresetName, platform: Platform): Service {
  const result = parseService(preset(name), { platform });
  if (result.valid) return result.value;
  throw new Error(
    `preset ${name} does not suit the platform document: ${result.errors
      .map(error => error.message)
      .join(' ')}`,
  );
}

/** What our own generator makes of the presets; nothing is written by hand. */
export function existingServices(
  platform: Platform,
  forgeUrl: string,
  owner: string,
): ExistingService[] {
  return EXISTING.map(name => {
    const service = read(name, platform);
    const source: Source = {
      repositoryUrl: `${forgeUrl}/${owner}/${name}.git`,
      branch: 'main',
    };
    const { files } = generate(service, platform, source, preset(name));
    return {
      name,
      description: service.metadata.description,
      files: files.map(({ path, content, executable }) => ({
        path,
        content,
        executable,
      })),
      applications: new Map(
        platform.environments.map(environment => [
          environment.name,
          argoApplication({ service, platform, source }, environment),
        ]),
      ),
    };
  });
}
