import type { HealthProvider } from '@ecotrack/backstage-plugin-platform-health-node';
import { describeWorkload } from './describe';
import { applicationProjections } from './projections';
import { workloadRules } from './rules';

/** Judges the pods of a service itself, by its Deployment. Without it a service that crashes would look fine. */
export const applicationProvider: HealthProvider = {
  technology: 'application',
  projections: applicationProjections,
  queries: [],
  resourceTypes: [
    { type: 'workload', rules: workloadRules, describe: describeWorkload },
  ],
  resourcesOf: ({ cluster, namespace, service }) =>
    service === undefined
      ? []
      : [
          {
            technology: 'application',
            type: 'workload',
            cluster,
            namespace,
            name: service,
          },
        ],
};
