import {
  coreServices,
  createBackendPlugin,
} from '@backstage/backend-plugin-api';
import {
  actionsRegistryServiceRef,
  metricsServiceRef,
} from '@backstage/backend-plugin-api/alpha';
import { catalogServiceRef } from '@backstage/plugin-catalog-node';
import { eventsServiceRef } from '@backstage/plugin-events-node';
import { notificationService } from '@backstage/plugin-notifications-node';
import { signalsServiceRef } from '@backstage/plugin-signals-node';
import { platformHealthPermissions } from '@ecotrack/backstage-plugin-platform-health-common';
import {
  type HealthProvider,
  platformHealthProvidersExtensionPoint,
} from '@ecotrack/backstage-plugin-platform-health-node';
import { registerActions } from './actions/registerActions';
import { readHealthConfig } from './config/readHealthConfig';
import { Providers } from './engine/Providers';
import { EntityAccess } from './http/access/EntityAccess';
import { createRouter } from './http/createRouter';
import { createAnnouncer } from './notify/createAnnouncer';
import { createNotifier } from './notify/createNotifier';
import { OWN_PROVIDERS } from './providers';
import { createHealthService } from './service/createHealthService';
import { withinTime } from './service/withinTime';
import { createTelemetry } from './telemetry/createTelemetry';

/**
 * How long the end of the portal waits for what is under way, in milliseconds. The database may be closed already; what
 * is not written is seen again by whoever watches next.
 */
const LONGEST_STOP = 3_000;

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
        actionsRegistry: actionsRegistryServiceRef,
        auditor: coreServices.auditor,
        auth: coreServices.auth,
        catalog: catalogServiceRef,
        config: coreServices.rootConfig,
        database: coreServices.database,
        discovery: coreServices.discovery,
        events: eventsServiceRef,
        httpAuth: coreServices.httpAuth,
        httpRouter: coreServices.httpRouter,
        lifecycle: coreServices.lifecycle,
        logger: coreServices.logger,
        metrics: metricsServiceRef,
        notifications: notificationService,
        permissions: coreServices.permissions,
        permissionsRegistry: coreServices.permissionsRegistry,
        scheduler: coreServices.scheduler,
        signals: signalsServiceRef,
      },
      async init({ config, httpRouter, lifecycle, ...services }) {
        services.permissionsRegistry.addPermissions(platformHealthPermissions);
        OWN_PROVIDERS.forEach(one => providers.add(one));
        const healthConfig = readHealthConfig(config);
        const health = await createHealthService({
          ...services,
          config: healthConfig,
          providers,
        });
        const access = new EntityAccess(services);
        const serving = { ...services, ...health, access };
        httpRouter.use(createRouter(serving));
        registerActions(serving);
        const telemetry = createTelemetry(serving);
        health.onVerdict(telemetry.onVerdict);
        const announcer = createAnnouncer({
          ...serving,
          onWrittenElsewhere: () => void health.readOthers(),
        });
        health.onWritten(() => announcer.written());
        const notifier = createNotifier({
          ...serving,
          afterSeconds: healthConfig.notifyAfterSeconds,
        });
        lifecycle.addStartupHook(async () => {
          await announcer.start();
          await health.start();
          notifier.start();
        });
        const stop = async () => {
          announcer.stop();
          await notifier.stop();
          await health.stop();
        };
        lifecycle.addShutdownHook(async () => {
          if (!(await withinTime(stop(), LONGEST_STOP)))
            services.logger.warn('ending without waiting for the database');
        });
      },
    });
  },
});
