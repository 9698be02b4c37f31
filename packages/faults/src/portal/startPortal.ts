import {
  coreServices,
  createBackendPlugin,
} from '@backstage/backend-plugin-api';
import { mockServices, startTestBackend } from '@backstage/backend-test-utils';
import { catalogServiceMock } from '@backstage/plugin-catalog-node/testUtils';
import {
  createHttpTransport,
  type DoorTransport,
} from '@ecotrack/backstage-plugin-platform-health-backend';
import { type KubernetesOptions, kubernetesWithDoor } from './kubernetesPlugin';

/** The Kubernetes plugin with our door, and the way to it that the health backend takes. */
export interface Portal {
  readonly transport: DoorTransport;
  stop(): Promise<void>;
}

/** Starts a backend with the real Kubernetes plugin and the real door, for watch layers that a scenario starts itself. */
export async function startPortal(options: KubernetesOptions): Promise<Portal> {
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
  const { features, config } = kubernetesWithDoor(options);
  const backend = await startTestBackend({
    features: [
      ...features,
      reader,
      catalogServiceMock.factory({ entities: [] }),
      mockServices.rootConfig.factory({ data: { kubernetes: config } }),
    ],
  });
  if (!found.transport) throw new Error('the health plugin did not start');
  return { transport: found.transport, stop: () => backend.stop() };
}
