import { existsSync } from 'node:fs';
import {
  ANNOTATION_KUBERNETES_AUTH_PROVIDER,
  SERVICEACCOUNT_CA_PATH,
} from '@backstage/plugin-kubernetes-common';
import type { ClusterDetails } from '@backstage/plugin-kubernetes-node';
import { ClusterFailure } from './ClusterFailure';

/** What Kubernetes puts into every pod. */
export interface PodSurroundings {
  readonly caFile: string;
  readonly env: Readonly<Record<string, string | undefined>>;
}

export const POD: PodSurroundings = {
  caFile: SERVICEACCOUNT_CA_PATH,
  env: process.env,
};

/**
 * Whether the portal uses the service account of its own pod: the rule of the Kubernetes plugin. It then talks to the
 * pod's own cluster, whatever the configured address says.
 */
export const isInCluster = (
  { authMetadata }: ClusterDetails,
  { caFile }: PodSurroundings,
): boolean =>
  authMetadata[ANNOTATION_KUBERNETES_AUTH_PROVIDER] === 'serviceAccount' &&
  !authMetadata.serviceAccountToken &&
  existsSync(caFile);

/** Address of the pod's own cluster. Throws ClusterFailure outside a pod. */
export function inClusterUrl({ env }: PodSurroundings): string {
  const { KUBERNETES_SERVICE_HOST: host, KUBERNETES_SERVICE_PORT: port } = env;
  if (!host || !port)
    throw new ClusterFailure(
      'unreachable',
      'The pod does not know its cluster: KUBERNETES_SERVICE_HOST or KUBERNETES_SERVICE_PORT is not set',
    );
  return `https://${host.includes(':') ? `[${host}]` : host}:${port}`;
}
