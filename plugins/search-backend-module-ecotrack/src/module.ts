import {
  coreServices,
  createBackendModule,
  readSchedulerServiceTaskScheduleDefinitionFromConfig,
  type SchedulerServiceTaskScheduleDefinition,
} from '@backstage/backend-plugin-api';
import { searchIndexRegistryExtensionPoint } from '@backstage/plugin-search-backend-node/alpha';
import { HealthClient } from '@ecotrack/backstage-plugin-platform-health-node';
import { HealthCollatorFactory } from './HealthCollatorFactory';

const EVERY_MINUTE: SchedulerServiceTaskScheduleDefinition = {
  frequency: { seconds: 60 },
  timeout: { seconds: 60 },
  initialDelay: { seconds: 20 },
};

/** Adds what the health backend knows to the search. */
export const searchModuleEcotrack = createBackendModule({
  pluginId: 'search',
  moduleId: 'ecotrack',
  register(env) {
    env.registerInit({
      deps: {
        auth: coreServices.auth,
        config: coreServices.rootConfig,
        discovery: coreServices.discovery,
        indexes: searchIndexRegistryExtensionPoint,
        scheduler: coreServices.scheduler,
      },
      async init({ auth, config, discovery, indexes, scheduler }) {
        const schedule = config.getOptionalConfig(
          'search.collators.platformHealth.schedule',
        );
        indexes.addCollator({
          schedule: scheduler.createScheduledTaskRunner(
            schedule
              ? readSchedulerServiceTaskScheduleDefinitionFromConfig(schedule)
              : EVERY_MINUTE,
          ),
          factory: new HealthCollatorFactory(
            new HealthClient({ auth, discovery }),
          ),
        });
      },
    });
  },
});
