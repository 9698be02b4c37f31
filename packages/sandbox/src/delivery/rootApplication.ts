import { ObjectInput, ObjectStore } from '../kubernetes';
import {
  APPLICATION,
  ARGOCD_NAMESPACE,
  PROJECT,
} from './application/Application';

/** The name of the Application that brings all others, and of its project. */
export const ROOT = 'gitops';

const IN_CLUSTER = 'https://kubernetes.default.svc';

/** The project every Argo CD starts with. */
const defaultProject: ObjectInput = {
  ...PROJECT,
  metadata: { name: 'default', namespace: ARGOCD_NAMESPACE },
  spec: {
    clusterResourceWhitelist: [{ group: '*', kind: '*' }],
    destinations: [{ namespace: '*', server: '*' }],
    sourceRepos: ['*'],
  },
};

/**
 * Puts into the cluster what an operator puts there once by hand: the default project, and an
 * "app of apps" that follows the folders `applications` and `projects` of the GitOps repository.
 * Its project lets it create Applications and projects and nothing else.
 */
export function applyRoot(store: ObjectStore, repoURL: string): void {
  const { apiVersion, kind, metadata } = defaultProject;
  if (!store.get(apiVersion, kind, metadata.name, metadata.namespace)) {
    store.create(defaultProject);
  }
  store.apply({
    ...PROJECT,
    metadata: { name: ROOT, namespace: ARGOCD_NAMESPACE },
    spec: {
      description: 'Applications and projects from the GitOps repository',
      sourceRepos: [repoURL],
      destinations: [{ server: IN_CLUSTER, namespace: ARGOCD_NAMESPACE }],
      namespaceResourceWhitelist: [
        { group: 'argoproj.io', kind: APPLICATION.kind },
        { group: 'argoproj.io', kind: PROJECT.kind },
      ],
    },
  });
  store.apply({
    ...APPLICATION,
    metadata: { name: ROOT, namespace: ARGOCD_NAMESPACE },
    spec: {
      project: ROOT,
      source: {
        repoURL,
        path: '.',
        targetRevision: 'main',
        directory: {
          recurse: true,
          include: '{applications,projects}/**.yaml',
        },
      },
      destination: { server: IN_CLUSTER, namespace: ARGOCD_NAMESPACE },
      syncPolicy: {
        automated: { prune: true, selfHeal: true, allowEmpty: true },
        syncOptions: ['CreateNamespace=true'],
      },
    },
  });
}
