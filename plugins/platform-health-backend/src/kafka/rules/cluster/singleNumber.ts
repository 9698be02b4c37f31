import type { HealthState } from '@ecotrack/backstage-plugin-platform-health-common';
import {
  numberInWords,
  querySource,
  singleValue,
  type QueryTemplate,
  type Rule,
  type Threshold,
} from '@ecotrack/backstage-plugin-platform-health-node';

/** A number of the whole cluster that must not be above its threshold. */
export const singleNumber = (options: {
  readonly id: string;
  readonly title: string;
  readonly query: QueryTemplate;
  readonly state: Exclude<HealthState, 'healthy'>;
  readonly threshold: Threshold;
  /** What is counted, and what that means: `${value} ${counted}`. */
  readonly counted: string;
  readonly nextStep: string;
}): Rule => {
  const { id, title, query, state, threshold, counted, nextStep } = options;
  return {
    id,
    title,
    sources: [querySource(query)],
    threshold,
    nextStep,
    check({ world, resource, threshold: limit }) {
      const { namespace, name } = resource;
      const value = singleValue(
        world.samples(query, { namespace, cluster: name }),
      );
      if (value <= limit) return 'fine';
      return {
        state,
        sentence: `${numberInWords(value)} ${counted}.`,
        evidence: [
          {
            name: title,
            value,
            unit: 'count',
            threshold: limit,
            source: querySource(query),
          },
        ],
      };
    },
  };
};
