import {
  kindSource,
  querySource,
  Rule,
  valuesBy,
} from '@ecotrack/backstage-plugin-platform-health-node';
import { highest } from '../../../reading/highest';
import { CLUSTERS } from '../../kinds';
import { lockWaitsQuery } from '../../queries/activity';
import { clusterOf, parametersOf } from '../../reading/cluster';
import { valuesOfInstances } from '../../reading/instances';

export const lockWaits: Rule = {
  id: 'postgres/lock-waits',
  title: 'Connections that wait for locks',
  sources: [kindSource(CLUSTERS), querySource(lockWaitsQuery)],
  threshold: {
    default: 10,
    unit: 'count',
    bounds: [0, 1000],
    origin: 'ours: more than ten are a queue (the sample alert waits for 300)',
  },
  nextStep:
    'Find who blocks with pg_blocking_pids(); a migration that waits for its lock blocks all after it.',
  check(context) {
    const cluster = clusterOf(context);
    const [pod, waiting] = highest(
      valuesOfInstances(
        cluster,
        valuesBy(
          context.world.samples(lockWaitsQuery, parametersOf(context)),
          'pod',
        ),
      ),
    ) ?? ['', 0];
    if (waiting <= context.threshold) return 'fine';
    return {
      state: 'degraded',
      sentence: `${waiting} connections of ${pod} wait for locks.`,
      evidence: [
        {
          name: `connections of ${pod} that wait for locks`,
          value: waiting,
          unit: 'count',
          threshold: context.threshold,
          source: querySource(lockWaitsQuery),
        },
      ],
    };
  },
};
