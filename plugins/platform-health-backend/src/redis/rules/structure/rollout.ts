import {
  countAt,
  kindSource,
  required,
  Rule,
} from '@ecotrack/backstage-plugin-platform-health-node';
import { FAILOVERS, STATEFUL_SETS } from '../../kinds';
import { failoverOf, serverSet, wantedServers } from '../../reading/failover';

/** The pods are renewed on deletion only: the operator deletes the replicas, then the master. */
export const rollout: Rule = {
  id: 'redis/rollout',
  title: 'Servers that are being renewed',
  sources: [kindSource(FAILOVERS), kindSource(STATEFUL_SETS)],
  nextStep: 'Wait; when it does not end, read the log of the operator.',
  check(context) {
    const failover = failoverOf(context);
    const { name } = failover.metadata;
    const set = required(serverSet(context), `StatefulSet rfr-${name}`);
    const observed = countAt(set, 'status', 'observedGeneration') ?? 0;
    const generation = countAt(set, 'metadata', 'generation') ?? 0;
    const updated = countAt(set, 'status', 'updatedReplicas') ?? 0;
    const wanted = wantedServers(failover);
    if (observed >= generation && updated >= wanted) return 'fine';
    return {
      state: 'progressing',
      sentence: `${updated} of ${wanted} servers of ${name} run the newest version.`,
      evidence: [
        {
          name: 'updated servers',
          value: updated,
          unit: 'count',
          threshold: wanted,
          source: kindSource(STATEFUL_SETS),
        },
      ],
    };
  },
};
