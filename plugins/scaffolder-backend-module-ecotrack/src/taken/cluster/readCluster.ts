import type {
  AuthService,
  DiscoveryService,
} from '@backstage/backend-plugin-api';
import { z } from 'zod/v4';
import { UnknownError } from '../causeOf';
import { readBounded } from './readBounded';

/** How clusters are reached: through the Kubernetes plugin, which holds their addresses and credentials. */
export interface ClusterAccess {
  readonly auth: AuthService;
  readonly discovery: DiscoveryService;
}

const status = z.object({
  kind: z.literal('Status'),
  reason: z.string().optional(),
  details: z.object({ name: z.string().optional() }).optional(),
});

/**
 * GETs a path of a cluster's API as the portal; undefined for an object that is not there. Throws UnknownError
 * when the cluster does not tell.
 */
export async function readCluster(
  { auth, discovery }: ClusterAccess,
  cluster: string,
  path: string,
  signal: AbortSignal,
): Promise<unknown> {
  const { token } = await auth.getPluginRequestToken({
    onBehalfOf: await auth.getOwnServiceCredentials(),
    targetPluginId: 'kubernetes',
  });
  const baseUrl = await discovery.getBaseUrl('kubernetes');
  const response = await fetch(`${baseUrl}/proxy${path}`, {
    headers: {
      accept: 'application/json',
      authorization: `Bearer ${token}`,
      'backstage-kubernetes-cluster': cluster,
    },
    redirect: 'error',
    signal,
  });
  const body = await readBounded(response);
  if (response.ok) return body;
  const told = status.safeParse(body).data;
  const tell = (reason: UnknownError['reason']) =>
    new UnknownError(
      reason,
      `Cluster ${cluster} answers GET ${path} with ${response.status}`,
    );
  switch (response.status) {
    case 404:
      if (told?.reason === 'NotFound' && told.details?.name) return undefined;
      throw tell('not-configured');
    case 401:
    case 403:
      throw tell('forbidden');
    default:
      // The Kubernetes plugin answers in its own form when it does not reach the cluster.
      throw tell(told ? 'failed' : 'unreachable');
  }
}
