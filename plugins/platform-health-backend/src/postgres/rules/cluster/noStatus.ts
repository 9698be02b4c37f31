import {
  kindSource,
  recordAt,
  required,
  Rule,
  secondsInWords,
  timeAt,
} from '@ecotrack/backstage-plugin-platform-health-node';
import { CLUSTERS } from '../../kinds';
import { clusterOf } from '../../reading/cluster';

export const noStatus: Rule = {
  id: 'postgres/no-status',
  title: 'Cluster that the operator has not taken up',
  sources: [kindSource(CLUSTERS)],
  threshold: {
    default: 900,
    unit: 'seconds',
    bounds: [60, 3600],
    origin:
      'the time that CloudNativePG needs for its first status, generously',
  },
  nextStep: 'Look whether the operator runs, in namespace cnpg-system.',
  isGate: true,
  check(context) {
    const cluster = clusterOf(context);
    if (recordAt(cluster, 'status')) return 'fine';
    const { name } = cluster.metadata;
    const created = required(
      timeAt(cluster, 'metadata', 'creationTimestamp'),
      `creationTimestamp of ${name}`,
    );
    const age = (context.world.now.getTime() - created.getTime()) / 1000;
    return {
      state: age <= context.threshold ? 'progressing' : 'unknown',
      sentence: `${name} has no status yet, ${secondsInWords(
        Math.max(0, age),
      )} after it was created.`,
      evidence: [
        {
          name: 'age',
          value: age,
          unit: 'seconds',
          threshold: context.threshold,
          source: kindSource(CLUSTERS),
        },
      ],
      since: created,
    };
  },
};
