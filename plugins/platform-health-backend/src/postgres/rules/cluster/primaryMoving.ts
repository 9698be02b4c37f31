import {
  kindSource,
  required,
  Rule,
  textAt,
  timeAt,
} from '@ecotrack/backstage-plugin-platform-health-node';
import { CLUSTERS } from '../../kinds';
import { clusterOf, primaryOf } from '../../reading/cluster';

export const primaryMoving: Rule = {
  id: 'postgres/primary-moving',
  title: 'Primary that moves, or does not answer the operator',
  sources: [kindSource(CLUSTERS)],
  nextStep:
    'Wait for the switchover; when it does not end, read "kubectl cnpg status" and the log of the operator.',
  check(context) {
    const cluster = clusterOf(context);
    const { name } = cluster.metadata;
    const current = primaryOf(cluster);
    const target = required(
      textAt(cluster, 'status', 'targetPrimary'),
      `status.targetPrimary of ${name}`,
    );
    const failingSince = timeAt(
      cluster,
      'status',
      'currentPrimaryFailingSinceTimestamp',
    );
    const evidence = [
      { name: 'current primary', value: current, source: kindSource(CLUSTERS) },
      { name: 'target primary', value: target, source: kindSource(CLUSTERS) },
    ];
    if (target === 'pending')
      return {
        state: 'unhealthy',
        sentence: `${name} lost its primary ${current} and has not chosen another.`,
        evidence,
      };
    if (failingSince)
      return {
        state: 'unhealthy',
        sentence: `The primary ${current} of ${name} does not answer the operator.`,
        evidence,
        since: failingSince,
      };
    return current === target
      ? 'fine'
      : {
          state: 'progressing',
          sentence: `The primary of ${name} moves from ${current} to ${target}.`,
          evidence,
        };
  },
};
