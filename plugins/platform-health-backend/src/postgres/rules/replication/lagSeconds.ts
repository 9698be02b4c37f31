import {
  kindSource,
  querySource,
  Rule,
  secondsInWords,
} from '@ecotrack/backstage-plugin-platform-health-node';
import { highest } from '../../../reading/highest';
import { CLUSTERS } from '../../kinds';
import { replicationQuery } from '../../queries/replication';
import {
  clusterOf,
  parametersOf,
  wantedInstances,
} from '../../reading/cluster';
import { healthyInstances } from '../../reading/instances';
import { standings } from '../../reading/standings';

export const lagSeconds: Rule = {
  id: 'postgres/replication-lag-seconds',
  title: 'Standby that is seconds behind',
  sources: [kindSource(CLUSTERS), querySource(replicationQuery)],
  threshold: {
    default: 15,
    unit: 'seconds',
    bounds: [1, 3600],
    origin: 'alert of the CloudNativePG chart: critical above 15 s',
  },
  nextStep:
    'Look at the disk and CPU of the standby, and for long queries on it.',
  check(context) {
    const { threshold, world } = context;
    const cluster = clusterOf(context);
    if (wantedInstances(cluster) < 2) return 'does-not-apply';
    const all = standings(
      world,
      parametersOf(context),
      healthyInstances(cluster),
    );
    const [standby, seconds] = highest(
      [...all].map(([name, { lagSeconds: lag }]) => [name, lag] as const),
    ) ?? ['', 0];
    if (seconds <= threshold) return 'fine';
    return {
      state: 'degraded',
      sentence: `${standby} replays what the primary wrote ${secondsInWords(
        seconds,
      )} ago.`,
      evidence: [
        {
          name: `replication lag of ${standby}`,
          value: seconds,
          unit: 'seconds',
          threshold,
          source: querySource(replicationQuery),
        },
      ],
    };
  },
};
