import { readFile } from 'node:fs/promises';
import type { RequestOptions } from 'node:https';
import { ANNOTATION_KUBERNETES_AUTH_PROVIDER } from '@backstage/plugin-kubernetes-common';
import type {
  ClusterDetails,
  KubernetesCredential,
} from '@backstage/plugin-kubernetes-node';
import { ClusterFailure } from './ClusterFailure';
import { inClusterUrl, isInCluster, POD } from './inCluster';

/** How a cluster is spoken to: address, trust and credential. */
export interface Connection {
  readonly url: URL;
  readonly options: RequestOptions;
}

async function authorityOf(cluster: ClusterDetails, podCaFile?: string) {
  const file = podCaFile ?? cluster.caFile;
  if (file)
    return readFile(file).catch(() => {
      throw new ClusterFailure(
        'certificate',
        'The file of the certificate authority cannot be read; correct caFile of the cluster',
      );
    });
  return cluster.caData ? Buffer.from(cluster.caData, 'base64') : undefined;
}

function signIn(
  { authMetadata }: ClusterDetails,
  credential: KubernetesCredential,
): RequestOptions {
  switch (credential.type) {
    case 'bearer token':
      // A token that was read from a file may end with the file's last newline.
      return {
        headers: { authorization: `Bearer ${credential.token.trim()}` },
      };
    case 'x509 client certificate':
      return { cert: credential.cert, key: credential.key };
    default:
      if (
        authMetadata[ANNOTATION_KUBERNETES_AUTH_PROVIDER] !==
        'localKubectlProxy'
      )
        throw new ClusterFailure(
          'credential',
          'The authProvider of the cluster gives the portal no credential of its own; choose one that works on the server, such as serviceAccount or aws',
        );
      return {};
  }
}

/** Reads certificates anew each time, so that those that rotate on disk are used at once. Throws ClusterFailure. */
export async function connectionTo(
  cluster: ClusterDetails,
  credential: KubernetesCredential,
  pod = POD,
): Promise<Connection> {
  const inCluster = isInCluster(cluster, pod);
  const ca = await authorityOf(cluster, inCluster ? pod.caFile : undefined);
  const { headers, ...certificate } = signIn(cluster, credential);
  return {
    url: new URL(inCluster ? inClusterUrl(pod) : cluster.url),
    options: {
      ...certificate,
      ca,
      rejectUnauthorized: inCluster || !cluster.skipTLSVerify,
      headers: { accept: 'application/json', ...headers },
    },
  };
}
