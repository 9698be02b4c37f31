import { ISTIO_KINDS, type ObjectBag } from '@ecotrack/analysis';
import type { Platform } from '@ecotrack/model';
import type { GeneratedRepository } from './GeneratedRepository';
import type { KubernetesObject } from './objects';

const KINDS = [
  'Namespace',
  'ServiceAccount',
  'Pod',
  'Service',
  'Deployment',
  'CustomResourceDefinition',
  ...ISTIO_KINDS,
] as const;

const PROXY = { name: 'istio-proxy', image: 'docker.io/istio/proxyv2:1.31.1' };

/** The pod that a Deployment or a Rollout makes in a namespace of the mesh. */
function podOf({ metadata, spec }: KubernetesObject): KubernetesObject {
  const { template } = spec as {
    template: {
      metadata: {
        labels: { [key: string]: string };
        annotations?: { [key: string]: string };
      };
      spec: object;
    };
  };
  return {
    apiVersion: 'v1',
    kind: 'Pod',
    metadata: { ...metadata, ...template.metadata },
    spec: { initContainers: [PROXY], ...template.spec },
  };
}

/** What the platform has in the cluster before any service comes, as far as policies name it. */
function platformObjects(
  { mesh, environments }: Platform,
  name: string,
): KubernetesObject[] {
  const { namespace, dataNamespace } = environments.find(
    one => one.name === name,
  )!;
  const namespaceOf = (one: string, injection: string) => ({
    apiVersion: 'v1',
    kind: 'Namespace',
    metadata: { name: one, labels: { 'istio-injection': injection } },
  });
  return [
    namespaceOf(namespace, 'enabled'),
    namespaceOf(dataNamespace, 'disabled'),
    ...[mesh.gateway, mesh.scraper].flatMap(one => [
      namespaceOf(one.namespace, 'enabled'),
      {
        apiVersion: 'v1',
        kind: 'ServiceAccount',
        metadata: { name: one.serviceAccount, namespace: one.namespace },
      },
    ]),
  ];
}

/** One environment with what the platform has there and some services, as an API server holds it. */
export function meshWorld(
  repositories: readonly GeneratedRepository[],
  environment: string,
): KubernetesObject[] {
  const generated = repositories.flatMap(one => one.objects(environment));
  return [
    ...platformObjects(repositories[0].input.platform, environment),
    ...generated,
    ...generated
      .filter(({ kind }) => ['Deployment', 'Rollout'].includes(kind))
      .map(podOf),
  ];
}

/** Objects by kind, as the analysis takes them. */
export const bagOf = (objects: readonly KubernetesObject[]): ObjectBag =>
  Object.fromEntries(
    KINDS.map(kind => [kind, objects.filter(one => one.kind === kind)]),
  );
