import {
  bytesInWords,
  kindSource,
  querySource,
  Rule,
  valuesBy,
} from '@ecotrack/backstage-plugin-platform-health-node';
import { highest } from '../../../reading/highest';
import { CLUSTERS } from '../../kinds';
import { replayQuery } from '../../queries/replication';
import {
  clusterOf,
  parametersOf,
  primaryOf,
  wantedInstances,
} from '../../reading/cluster';
import { valuesOfInstances } from '../../reading/instances';

export const lagBytes: Rule = {
  id: 'postgres/replication-lag-bytes',
  title: 'Standby with much WAL to replay',
  sources: [kindSource(CLUSTERS), querySource(replayQuery)],
  threshold: {
    default: 10 * 1024 * 1024,
    unit: 'bytes',
    bounds: [1024 * 1024, 1024 ** 3],
    origin: 'spec 003: replication_lag > 10MB',
  },
  nextStep:
    'Look at the disk and CPU of the standby, and for long queries on it.',
  check(context) {
    const cluster = clusterOf(context);
    if (wantedInstances(cluster) < 2) return 'does-not-apply';
    const primary = primaryOf(cluster);
    const behind = valuesBy(
      context.world.samples(replayQuery, parametersOf(context)),
      'application_name',
    );
    // the primary itself is no standby
    const standbys = valuesOfInstances(
      cluster,
      new Map([...behind, [primary, 0]]),
    );
    const [standby, bytes] = highest(standbys) ?? [primary, 0];
    if (bytes <= context.threshold) return 'fine';
    return {
      state: 'degraded',
      sentence: `${standby} is ${bytesInWords(bytes)} behind ${primary}.`,
      evidence: [
        {
          name: `replication lag of ${standby}`,
          value: bytes,
          unit: 'bytes',
          threshold: context.threshold,
          source: querySource(replayQuery),
        },
      ],
    };
  },
};
