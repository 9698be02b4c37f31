import {
  sourceOf,
  type Addresses,
} from '@ecotrack/backstage-plugin-scaffolder-ecotrack-common';
import { generate, type GeneratedFile } from '@ecotrack/generator';
import { applicationName, type Platform } from '@ecotrack/model';
import type { ReadService } from '../../inputs/readService';

/** The Argo CD Applications of a service under the names they have in the GitOps repository, and what they follow. */
export function applicationsOf(
  { service, text }: ReadService,
  platform: Platform,
  repository: Addresses,
): { files: readonly GeneratedFile[]; repositoryUrl: string } {
  const source = sourceOf(repository);
  const tree = generate(service, platform, source, text);
  const files = service.spec.delivery.environments.flatMap(({ name }) => {
    const path = `applications/${applicationName(service, name)}.yaml`;
    return tree.files
      .filter(file => file.path === `deploy/argocd/${name}.yaml`)
      .map(file => ({ ...file, path }));
  });
  return { files, repositoryUrl: source.repositoryUrl };
}
