import { applicationName, type PlatformEnvironment } from '@ecotrack/model';
import type { GeneratorInput } from '../core/GeneratorInput';
import { objectLabels } from '../structured/metadata';
import { ignoredDifferences } from './canary/ignoredDifferences';

/**
 * The Argo CD Application of one environment: it syncs what was rendered for it and nothing else.
 * It has no finalizer, so that deleting it leaves the service running. Only environments that the
 * platform syncs by itself are automated; the others follow by promotion.
 */
export const argoApplication = (
  { service, platform, source }: GeneratorInput,
  environment: PlatformEnvironment,
) => ({
  apiVersion: 'argoproj.io/v1alpha1',
  kind: 'Application',
  metadata: {
    name: applicationName(service, environment.name),
    namespace: platform.gitops.argocdNamespace,
    labels: {
      ...objectLabels(service),
      'ecotrack.io/environment': environment.name,
    },
  },
  spec: {
    project: platform.gitops.project,
    source: {
      repoURL: source.repositoryUrl,
      path: `deploy/rendered/${environment.name}`,
      targetRevision: source.branch,
    },
    destination: {
      name: environment.cluster,
      namespace: environment.namespace,
    },
    ...ignoredDifferences(service),
    syncPolicy: {
      ...(environment.autoSync && {
        automated: { prune: true, selfHeal: true },
      }),
      syncOptions: ['CreateNamespace=false', 'ServerSideApply=true'],
    },
  },
});
