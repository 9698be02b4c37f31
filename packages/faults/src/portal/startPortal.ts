import {
  coreServices,
  createBackendModule,
  createBackendPlugin,
} from '@backstage/backend-plugin-api';
import { mockServices, startTestBackend } from '@backstage/backend-test-utils';
import { catalogServiceMock } from '@backstage/plugin-catalog-node/testUtils';
import kubernetesPlugin from '@backstage/plugin-kubernetes-backend';
import { kubernetesAuthStrategyExtensionPoint } from '@backstage/plugin-kubernetes-node';
import type { JsonObject } from '@backstage/types';
import door from '@ecotrack/backstage-plugin-kubernetes-backend-module-ecotrack';
import {
  createHttpTransport,
  type DoorTransport,
} from '@ecotrack/backstage-plugin-platform-health-backend';

export interface PortalOptions {
  /** As in `kubernetes.clusterLocatorMethods`; the strategy `sandbox` signs in. */
  readonly clusters: readonly JsonObject[];
  /** The token for a cluster, asked for each request. */
  readonly token: (cluster: string) => Promise<string>;
  /** How long the door waits for a cluster, in milliseconds. */
  readonly deadline: number;
}

/** The Kubernetes plugin with our door, and the way to it that the health backend takes. */
export interface Portal {
  readonly transport: DoorTransport;
  stop(): Promise<void>;
}

/** Starts a backend with the real Kubernetes plugin and the real door. */
export async function startPortal(options: PortalOptions): Promise<Portal> {
  const { clusters, token, deadline } = options;
  const signIn = createBackendModule({
    pluginId: 'kubernetes',
    moduleId: 'sandbox-sign-in',
    register(reg) {
      reg.registerInit({
        deps: { strategies: kubernetesAuthStrategyExtensionPoint },
        async init({ strategies }) {
          strategies.addAuthStrategy('sandbox', {
            getCredential: async ({ name }) => ({
              type: 'bearer token',
              token: await token(name),
            }),
            validateCluster: () => [],
            presentAuthMetadata: () => ({}),
          });
        },
      });
    },
  });
  const found: { transport?: DoorTransport } = {};
  const reader = createBackendPlugin({
    pluginId: 'platform-health',
    register(reg) {
      reg.registerInit({
        deps: { auth: coreServices.auth, discovery: coreServices.discovery },
        async init({ auth, discovery }) {
          found.transport = createHttpTransport({ auth, discovery });
        },
      });
    },
  });
  const backend = await startTestBackend({
    features: [
      kubernetesPlugin,
      door,
      signIn,
      reader,
      catalogServiceMock.factory({ entities: [] }),
      mockServices.rootConfig.factory({
        data: {
          kubernetes: {
            ecotrack: { deadline: { milliseconds: deadline } },
            serviceLocatorMethod: { type: 'multiTenant' },
            clusterLocatorMethods: [
              {
                type: 'config',
                clusters: clusters.map(one => ({
                  authProvider: 'sandbox',
                  ...one,
                })),
              },
            ],
          },
        },
      }),
    ],
  });
  if (!found.transport) throw new Error('the health plugin did not start');
  return { transport: found.transport, stop: () => backend.stop() };
}
