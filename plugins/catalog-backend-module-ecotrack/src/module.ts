import {
  coreServices,
  createBackendModule,
} from '@backstage/backend-plugin-api';
import {
  catalogProcessingExtensionPoint,
  catalogServiceRef,
} from '@backstage/plugin-catalog-node';
import { HealthClient } from '@ecotrack/backstage-plugin-platform-health-node';
import { readCatalogConfig } from './config/readCatalogConfig';
import { CatalogView } from './provider/CatalogView';
import { RunningResourceProvider } from './provider/RunningResourceProvider';

/** Adds entities of what runs in the clusters to the catalog, as the health backend tells it. */
export const catalogModuleEcotrack = createBackendModule({
  pluginId: 'catalog',
  moduleId: 'ecotrack',
  register(env) {
    env.registerInit({
      deps: {
        auth: coreServices.auth,
        catalog: catalogServiceRef,
        config: coreServices.rootConfig,
        discovery: coreServices.discovery,
        logger: coreServices.logger,
        processing: catalogProcessingExtensionPoint,
        scheduler: coreServices.scheduler,
      },
      async init({ auth, catalog, config, discovery, logger, ...services }) {
        const { schedule, defaults } = readCatalogConfig(config);
        services.processing.addEntityProvider(
          new RunningResourceProvider({
            health: new HealthClient({ auth, discovery }),
            catalog: new CatalogView({ auth, catalog }),
            defaults,
            logger,
            runner: services.scheduler.createScheduledTaskRunner(schedule),
          }),
        );
      },
    });
  },
});
