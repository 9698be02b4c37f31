import type { Platform } from '@ecotrack/model';
import type { GeneratedFile } from '../core/GeneratedFile';
import { toYaml } from '../structured/yaml';
import { DELIVERED_KINDS } from './deliveredKinds';

/** Where Argo CD finds the services' repositories, such as `https://git.example/ecotrack/*`. */
type Repositories = readonly string[];

/**
 * The AppProject of the services: what an Application may follow, where it may go, and what it may bring there.
 * Destinations are named one by one; of cluster kinds it may bring none. The role is for people who promote:
 * the platform adds their groups.
 */
export function argoProject(
  { environments, gitops }: Platform,
  sourceRepos: Repositories,
) {
  const { project, argocdNamespace } = gitops;
  const destinations = environments.flatMap(
    ({ cluster, namespace, dataNamespace }) =>
      [namespace, dataNamespace].map(name => ({
        name: cluster,
        namespace: name,
      })),
  );
  return {
    apiVersion: 'argoproj.io/v1alpha1',
    kind: 'AppProject',
    metadata: { name: project, namespace: argocdNamespace },
    spec: {
      description: 'Services of EcoTrack',
      sourceRepos,
      destinations,
      clusterResourceWhitelist: [],
      namespaceResourceWhitelist: DELIVERED_KINDS,
      roles: [
        {
          name: 'promote',
          description: 'Syncs what was promoted',
          policies: ['get', 'sync'].map(
            action =>
              `p, proj:${project}:promote, applications, ${action}, ${project}/*, allow`,
          ),
          groups: [],
        },
      ],
    },
  };
}

/** It as a file of the GitOps repository: the portal writes it once, the platform keeps it. */
export const argoProjectFile = (
  platform: Platform,
  sourceRepos: Repositories,
): GeneratedFile => ({
  path: `projects/${platform.gitops.project}.yaml`,
  content: `# Written by the EcoTrack portal when it was missing, and kept by the platform since.\n${toYaml(
    argoProject(platform, sourceRepos),
  )}`,
  class: 'seeded',
  purpose:
    'AppProject: what the Applications of services may bring, and where.',
});
