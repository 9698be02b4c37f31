import {
  kindSource,
  namesInWords,
  querySource,
  Rule,
} from '@ecotrack/backstage-plugin-platform-health-node';
import { CLUSTERS } from '../../kinds';
import { replicationQuery } from '../../queries/replication';
import {
  clusterOf,
  parametersOf,
  wantedInstances,
} from '../../reading/cluster';
import { healthyInstances } from '../../reading/instances';
import { standings } from '../../reading/standings';

/** A detached standby has replayed all it got, so its lag in seconds reads 0. */
export const standbyDetached: Rule = {
  id: 'postgres/standby-detached',
  title: 'Standby that receives no WAL',
  sources: [kindSource(CLUSTERS), querySource(replicationQuery)],
  nextStep:
    'Read the log of the standby; look whether it reaches the primary, and whether its WAL is still kept.',
  check(context) {
    const cluster = clusterOf(context);
    if (wantedInstances(cluster) < 2) return 'does-not-apply';
    const detached = [
      ...standings(
        context.world,
        parametersOf(context),
        healthyInstances(cluster),
      ),
    ]
      .filter(([, one]) => one.isInRecovery && !one.isReceiving)
      .map(([name]) => name);
    if (detached.length === 0) return 'fine';
    return {
      state: 'degraded',
      sentence: `${namesInWords(detached)} ${
        detached.length === 1 ? 'receives' : 'receive'
      } no WAL from the primary.`,
      evidence: [
        {
          name: 'standbys without a WAL receiver',
          value: detached.length,
          unit: 'count',
          threshold: 0,
          source: querySource(replicationQuery),
        },
      ],
    };
  },
};
