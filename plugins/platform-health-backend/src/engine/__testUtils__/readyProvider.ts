import type { HealthProvider } from '@ecotrack/backstage-plugin-platform-health-node';
import {
  countAt,
  required,
} from '@ecotrack/backstage-plugin-platform-health-node';

/** Kind of the objects that the provider reads. */
export const KIND = 'searches.example.com';

/** A provider of another team: a search cluster is unhealthy when none of it is ready. */
export const readyProvider: HealthProvider = {
  technology: 'search',
  projections: [{ kind: KIND, keep: ['status.ready'] }],
  queries: [],
  resourceTypes: [
    {
      type: 'cluster',
      rules: [
        {
          id: 'search/none-ready',
          title: 'No instance is ready',
          sources: [`kubernetes:${KIND}`],
          threshold: {
            default: 1,
            unit: 'count',
            bounds: [1, 5],
            origin: 'the test',
          },
          nextStep: 'Look at the pods.',
          check({ world, resource, threshold }) {
            const object = required(
              world.object(KIND, resource.namespace, resource.name),
              resource.name,
            );
            const ready = required(
              countAt(object, 'status', 'ready'),
              'status.ready',
            );
            return ready >= threshold
              ? 'fine'
              : {
                  state: 'unhealthy',
                  sentence: `${ready} instances are ready.`,
                  evidence: [
                    {
                      name: 'Ready instances',
                      value: ready,
                      threshold,
                      source: `kubernetes:${KIND}`,
                    },
                  ],
                };
          },
        },
      ],
      describe: () => ({
        sentence: 'Instances are ready.',
        keyNumbers: [{ id: 'one', value: 1, unit: 'count' }],
        certificates: [],
      }),
    },
  ],
  resourcesOf: ({ cluster, dataNamespace, service }) =>
    service
      ? [
          {
            technology: 'search',
            type: 'cluster',
            cluster,
            namespace: dataNamespace,
            name: 'main',
          },
        ]
      : [],
};
