import {
  conditionOf,
  kindSource,
  required,
  Rule,
} from '@ecotrack/backstage-plugin-platform-health-node';
import { CLUSTERS } from '../../kinds';
import { clusterOf } from '../../reading/cluster';

/** Operators before 1.26 do not write the condition. */
export const systemMismatch: Rule = {
  id: 'postgres/system-mismatch',
  title: 'Instances of different database systems',
  sources: [kindSource(CLUSTERS)],
  nextStep:
    'Do not restart anything: find the instance with the other system id and rebuild it from the primary.',
  check(context) {
    const cluster = clusterOf(context);
    const condition = conditionOf(cluster, 'ConsistentSystemID');
    if (!condition) return 'does-not-apply';
    if (condition.status === 'True') return 'fine';
    const reason = required(
      condition.reason,
      `the reason of ConsistentSystemID of ${cluster.metadata.name}`,
    );
    // NotFound: no instance has told its id yet
    if (reason !== 'Mismatch') return 'fine';
    return {
      state: 'unhealthy',
      sentence: `Instances of ${cluster.metadata.name} belong to different database systems.`,
      evidence: [
        {
          name: 'condition ConsistentSystemID',
          value: condition.message ?? 'Mismatch',
          source: kindSource(CLUSTERS),
        },
      ],
    };
  },
};
