import { createBackendModule } from '@backstage/backend-plugin-api';
import kubernetesPlugin from '@backstage/plugin-kubernetes-backend';
import {
  type KubernetesCredential,
  kubernetesAuthStrategyExtensionPoint,
} from '@backstage/plugin-kubernetes-node';
import type { JsonObject } from '@backstage/types';
import door from '@ecotrack/backstage-plugin-kubernetes-backend-module-ecotrack';

export interface KubernetesOptions {
  /** As in `kubernetes.clusterLocatorMethods`; the strategy `sandbox` signs in. */
  readonly clusters: readonly JsonObject[];
  /** The credential for a cluster, asked for each request. */
  readonly credential: (cluster: string) => Promise<KubernetesCredential>;
  /** How long the door waits for a cluster, in milliseconds. */
  readonly deadline: number;
}

/** The credential that most clusters take. */
export const bearer = (token: string): KubernetesCredential => ({
  type: 'bearer token',
  token,
});

/** The real Kubernetes plugin with the real door, and its configuration. */
export function kubernetesWithDoor(options: KubernetesOptions) {
  const { clusters, credential, deadline } = options;
  const signIn = createBackendModule({
    pluginId: 'kubernetes',
    moduleId: 'sandbox-sign-in',
    register(reg) {
      reg.registerInit({
        deps: { strategies: kubernetesAuthStrategyExtensionPoint },
        async init({ strategies }) {
          strategies.addAuthStrategy('sandbox', {
            getCredential: ({ name }) => credential(name),
            validateCluster: () => [],
            presentAuthMetadata: () => ({}),
          });
        },
      });
    },
  });
  return {
    features: [kubernetesPlugin, door, signIn],
    config: {
      ecotrack: { deadline: { milliseconds: deadline } },
      serviceLocatorMethod: { type: 'multiTenant' },
      clusterLocatorMethods: [
        {
          type: 'config',
          clusters: clusters.map(one => ({ authProvider: 'sandbox', ...one })),
        },
      ],
    },
  };
}
