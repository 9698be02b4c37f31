import { KubernetesObject } from '../../kubernetes';
import { isRecord, valueAt } from '../../kubernetes/store/objects';
import { Operation, readOperation } from './Operation';

export const APPLICATION = {
  apiVersion: 'argoproj.io/v1alpha1',
  kind: 'Application',
} as const;

export const PROJECT = {
  apiVersion: 'argoproj.io/v1alpha1',
  kind: 'AppProject',
} as const;

/** The namespace Argo CD lives in: Applications elsewhere are not followed. */
export const ARGOCD_NAMESPACE = 'argocd';

/** Who carries it takes what it deployed along when it is deleted. */
export const RESOURCES_FINALIZER = 'resources-finalizer.argocd.argoproj.io';

/** The parts of an Application that the loop reads; what is absent or of a wrong type is empty. */
export type Application = {
  name: string;
  object: KubernetesObject;
  project: string;
  source: {
    repoURL: string;
    path: string;
    targetRevision: string;
    recurse: boolean;
    include: string;
    exclude: string;
  };
  /** Ways of making manifests that only a real Argo CD has, as fields of the spec. */
  unsupported: string[];
  destination: { server: string; name: string; namespace: string };
  automated?: { prune: boolean; selfHeal: boolean; allowEmpty: boolean };
  syncOptions: string[];
  historyLimit: number;
  /** What somebody asked for and is not done yet. */
  operation?: Operation;
};

const UNSUPPORTED = [
  ['source', 'chart'],
  ['source', 'helm'],
  ['source', 'kustomize'],
  ['source', 'plugin'],
  ['sources'],
  ['sourceHydrator'],
];

/** Reads an Application as it stands in the store. */
export function readApplication(object: KubernetesObject): Application {
  const at = (...path: string[]) => valueAt(object.spec, path);
  const text = (...path: string[]) => {
    const value = at(...path);
    return typeof value === 'string' ? value : '';
  };
  const flag = (...path: string[]) => at(...path) === true;
  const options = at('syncPolicy', 'syncOptions');
  const limit = at('revisionHistoryLimit');
  const isAutomated =
    isRecord(at('syncPolicy', 'automated')) &&
    at('syncPolicy', 'automated', 'enabled') !== false;
  return {
    name: object.metadata.name,
    object,
    project: text('project') || 'default',
    source: {
      repoURL: text('source', 'repoURL'),
      path: text('source', 'path'),
      targetRevision: text('source', 'targetRevision') || 'HEAD',
      recurse: flag('source', 'directory', 'recurse'),
      include: text('source', 'directory', 'include'),
      exclude: text('source', 'directory', 'exclude'),
    },
    unsupported: UNSUPPORTED.filter(path => at(...path) !== undefined).map(
      path => `spec.${path.join('.')}`,
    ),
    destination: {
      server: text('destination', 'server'),
      name: text('destination', 'name'),
      namespace: text('destination', 'namespace'),
    },
    automated: isAutomated
      ? {
          prune: flag('syncPolicy', 'automated', 'prune'),
          selfHeal: flag('syncPolicy', 'automated', 'selfHeal'),
          allowEmpty: flag('syncPolicy', 'automated', 'allowEmpty'),
        }
      : undefined,
    syncOptions: Array.isArray(options) ? options.map(String) : [],
    historyLimit: typeof limit === 'number' && limit >= 0 ? limit : 10,
    operation: readOperation(object.operation),
  };
}
