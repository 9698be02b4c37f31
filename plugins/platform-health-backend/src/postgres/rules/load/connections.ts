import {
  kindSource,
  querySource,
  ratioInWords,
  Rule,
  valuesBy,
} from '@ecotrack/backstage-plugin-platform-health-node';
import { highest } from '../../../reading/highest';
import { CLUSTERS } from '../../kinds';
import { connectionsQuery } from '../../queries/activity';
import { clusterOf, parametersOf } from '../../reading/cluster';
import { valuesOfInstances } from '../../reading/instances';
import { maxConnections } from '../../reading/settings';

export const connections: Rule = {
  id: 'postgres/connections',
  title: 'Connections nearly used up',
  sources: [kindSource(CLUSTERS), querySource(connectionsQuery)],
  threshold: {
    default: 0.9,
    unit: 'ratio',
    bounds: [0.5, 0.99],
    origin: 'spec 003: connection_pool_exhaustion > 90%',
  },
  nextStep:
    'Find who holds the connections in pg_stat_activity; lower the pools of the services or put a Pooler in front.',
  check(context) {
    const cluster = clusterOf(context);
    const max = maxConnections(cluster);
    const [pod, used] = highest(
      valuesOfInstances(
        cluster,
        valuesBy(
          context.world.samples(connectionsQuery, parametersOf(context)),
          'pod',
        ),
      ),
    ) ?? ['', 0];
    const ratio = used / max;
    if (ratio <= context.threshold) return 'fine';
    return {
      state: ratio >= 1 ? 'unhealthy' : 'degraded',
      sentence: `${pod} uses ${used} of ${max} connections (${ratioInWords(
        ratio,
      )}).`,
      evidence: [
        {
          name: `connections of ${pod}`,
          value: ratio,
          unit: 'ratio',
          threshold: context.threshold,
          source: querySource(connectionsQuery),
        },
      ],
    };
  },
};
