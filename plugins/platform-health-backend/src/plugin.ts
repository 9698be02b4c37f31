import {
  coreServices,
  createBackendPlugin,
} from '@backstage/backend-plugin-api';
import { catalogServiceRef } from '@backstage/plugin-catalog-node';
import {
  type HealthProvider,
  platformHealthProvidersExtensionPoint,
} from '@ecotrack/backstage-plugin-platform-health-node';
import { readHealthConfig } from './config/readHealthConfig';
import { Providers } from './engine/Providers';
import { OWN_PROVIDERS } from './providers';
import { createHealthService } from './service/createHealthService';

/** Watches, judges, remembers and serves the health of what services depend on. */
export const platformHealthPlugin = createBackendPlugin({
  pluginId: 'platform-health',
  register(reg) {
    const providers = new Providers();
    reg.registerExtensionPoint(platformHealthProvidersExtensionPoint, {
      addProvider: (...added: HealthProvider[]) =>
        added.forEach(one => providers.add(one)),
    });
    reg.registerInit({
      deps: {
        auth: coreServices.auth,
        catalog: catalogServiceRef,
        config: coreServices.rootConfig,
        database: coreServices.database,
        discovery: coreServices.discovery,
        lifecycle: coreServices.lifecycle,
        logger: coreServices.logger,
        scheduler: coreServices.scheduler,
      },
      async init({ config, lifecycle, ...services }) {
        OWN_PROVIDERS.forEach(one => providers.add(one));
        const health = await createHealthService({
          ...services,
          config: readHealthConfig(config),
          providers,
        });
        lifecycle.addStartupHook(() => health.start());
        lifecycle.addShutdownHook(() => health.stop());
      },
    });
  },
});
