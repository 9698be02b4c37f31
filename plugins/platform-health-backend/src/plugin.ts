import {
  coreServices,
  createBackendPlugin,
} from '@backstage/backend-plugin-api';
import { catalogServiceRef } from '@backstage/plugin-catalog-node';
import { platformHealthPermissions } from '@ecotrack/backstage-plugin-platform-health-common';
import {
  type HealthProvider,
  platformHealthProvidersExtensionPoint,
} from '@ecotrack/backstage-plugin-platform-health-node';
import { readHealthConfig } from './config/readHealthConfig';
import { Providers } from './engine/Providers';
import { createRouter } from './http/createRouter';
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
        auditor: coreServices.auditor,
        auth: coreServices.auth,
        catalog: catalogServiceRef,
        config: coreServices.rootConfig,
        database: coreServices.database,
        discovery: coreServices.discovery,
        httpAuth: coreServices.httpAuth,
        httpRouter: coreServices.httpRouter,
        lifecycle: coreServices.lifecycle,
        logger: coreServices.logger,
        permissions: coreServices.permissions,
        permissionsRegistry: coreServices.permissionsRegistry,
        scheduler: coreServices.scheduler,
      },
      async init({ config, httpRouter, lifecycle, ...services }) {
        services.permissionsRegistry.addPermissions(platformHealthPermissions);
        OWN_PROVIDERS.forEach(one => providers.add(one));
        const health = await createHealthService({
          ...services,
          config: readHealthConfig(config),
          providers,
        });
        httpRouter.use(createRouter({ ...services, ...health }));
        lifecycle.addStartupHook(() => health.start());
        lifecycle.addShutdownHook(() => health.stop());
      },
    });
  },
});
