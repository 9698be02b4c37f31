import type { Service } from '@ecotrack/model';
import { value, type ManifestNode } from './ManifestTemplate';

type Labels = { readonly [key: string]: string };

/** Labels that tell the pods of a service from all others; a Deployment's selector cannot change, so nothing else is in it. */
export const selectorLabels = (service: Pick<Service, 'metadata'>): Labels => ({
  'app.kubernetes.io/name': service.metadata.name,
  'app.kubernetes.io/instance': service.metadata.name,
});

/** Labels of every object of a service; `backstage.io/kubernetes-id` is how the portal finds them. */
export const objectLabels = (service: Pick<Service, 'metadata'>): Labels => ({
  ...selectorLabels(service),
  'app.kubernetes.io/part-of': service.metadata.system,
  'app.kubernetes.io/managed-by': 'ecotrack',
  'backstage.io/kubernetes-id': service.metadata.name,
  ...Object.fromEntries(
    Object.entries(service.metadata.labels).map(([key, label]) => [
      `ecotrack.io/${key}`,
      label,
    ]),
  ),
});

/** Chart values that name the two namespaces of an environment. */
export const NAMESPACE = value('namespace');
export const DATA_NAMESPACE = value('dataNamespace');

/** Neither helm nor Argo CD deletes an object that carries these: it holds data. */
export const KEEP: Labels = {
  'helm.sh/resource-policy': 'keep',
  'argocd.argoproj.io/sync-options': 'Prune=false,Delete=false',
};

/** Metadata of an object of the service, in the service's namespace unless told otherwise. */
export function metadata(
  service: Pick<Service, 'metadata'>,
  name: string,
  more: {
    readonly namespace?: ManifestNode;
    readonly labels?: Labels;
    readonly annotations?: { readonly [key: string]: ManifestNode };
  } = {},
) {
  return {
    name,
    namespace: more.namespace ?? NAMESPACE,
    labels: { ...objectLabels(service), ...more.labels },
    annotations: more.annotations,
  };
}
