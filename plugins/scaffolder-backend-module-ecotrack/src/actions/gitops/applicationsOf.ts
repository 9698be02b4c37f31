import {
  addressesOf,
  sourceOf,
  type Addresses,
} from '@ecotrack/backstage-plugin-scaffolder-ecotrack-common';
import {
  argoProjectFile,
  generate,
  type GeneratedFile,
} from '@ecotrack/generator';
import { applicationName } from '@ecotrack/model';
import type { Settings } from '../../config/readSettings';
import type { ReadService } from '../../inputs/readService';

/** What of a service goes into the GitOps repository. */
export interface Registration {
  /** The Argo CD Applications under the names they have there. */
  readonly files: readonly GeneratedFile[];
  /** What they follow. */
  readonly repositoryUrl: string;
  /** The project they belong to: it is the platform's, so it is written only where there is none. */
  readonly project: GeneratedFile;
}

/** The Argo CD Applications of a service, and the project of all services. */
export function applicationsOf(
  { service, text }: ReadService,
  { platform, repositories }: Settings,
  repository: Addresses,
): Registration {
  const source = sourceOf(repository);
  const tree = generate(service, platform, source, text);
  const files = service.spec.delivery.environments.flatMap(({ name }) => {
    const path = `applications/${applicationName(service, name)}.yaml`;
    return tree.files
      .filter(file => file.path === `deploy/argocd/${name}.yaml`)
      .map(file => ({ ...file, path }));
  });
  const { pageUrl: services } = addressesOf(repositories, '*');
  return {
    files,
    repositoryUrl: source.repositoryUrl,
    project: argoProjectFile(platform, [services]),
  };
}
