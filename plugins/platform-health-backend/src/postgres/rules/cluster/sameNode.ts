import {
  countAt,
  kindSource,
  required,
  Rule,
} from '@ecotrack/backstage-plugin-platform-health-node';
import { CLUSTERS } from '../../kinds';
import { clusterOf, readyInstances } from '../../reading/cluster';

export const sameNode: Rule = {
  id: 'postgres/same-node',
  title: 'All instances in production on one node',
  sources: [kindSource(CLUSTERS)],
  nextStep:
    'Free room on other nodes, or set podAntiAffinityType to required, and delete one replica pod.',
  check(context) {
    const cluster = clusterOf(context);
    const ready = readyInstances(cluster);
    if (!context.environment.isProduction || ready < 2) return 'does-not-apply';
    const { name } = cluster.metadata;
    const nodes = required(
      countAt(cluster, 'status', 'topology', 'nodesUsed'),
      `status.topology.nodesUsed of ${name}`,
    );
    if (nodes > 1) return 'fine';
    return {
      state: 'degraded',
      sentence: `All ${ready} instances of ${name} stand on one node: it takes them all with it.`,
      evidence: [
        {
          name: 'nodes used',
          value: nodes,
          unit: 'count',
          threshold: 2,
          source: kindSource(CLUSTERS),
        },
      ],
    };
  },
};
