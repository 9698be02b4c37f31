import {
  kindSource,
  namesInWords,
  querySource,
  Rule,
  valuesBy,
} from '@ecotrack/backstage-plugin-platform-health-node';
import { CLUSTERS } from '../../kinds';
import { upQuery } from '../../queries/availability';
import { clusterOf, parametersOf, primaryOf } from '../../reading/cluster';
import { valuesOfInstances } from '../../reading/instances';

export const notAnswering: Rule = {
  id: 'postgres/not-answering',
  title: 'Instance whose PostgreSQL does not answer',
  sources: [kindSource(CLUSTERS), querySource(upQuery)],
  nextStep: 'Read the log of the instance: PostgreSQL refuses connections.',
  check(context) {
    const cluster = clusterOf(context);
    const silent = valuesOfInstances(
      cluster,
      valuesBy(context.world.samples(upQuery, parametersOf(context)), 'pod'),
    )
      .filter(([, value]) => value === 0)
      .map(([name]) => name);
    if (silent.length === 0) return 'fine';
    return {
      state: silent.includes(primaryOf(cluster)) ? 'unhealthy' : 'degraded',
      sentence: `PostgreSQL does not answer in ${namesInWords(silent)}.`,
      evidence: [
        {
          name: 'instances that do not answer',
          value: silent.length,
          unit: 'count',
          threshold: 0,
          source: querySource(upQuery),
        },
      ],
    };
  },
};
