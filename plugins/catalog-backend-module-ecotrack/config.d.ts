import type { SchedulerServiceTaskScheduleDefinitionConfig } from '@backstage/backend-plugin-api';

export interface Config {
  platformHealth?: {
    /** Entities that are made of what runs in the clusters. */
    catalog?: {
      /** How often the health backend is asked what runs. Default: every 30 seconds. */
      schedule?: SchedulerServiceTaskScheduleDefinitionConfig;
      /** Owner of what is not one owner's, such as shared clusters. Default: group:default/platform-team */
      owner?: string;
      /** System of what is not one system's. Default: none. */
      system?: string;
    };
  };
}
