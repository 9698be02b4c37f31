import {
  kindSource,
  Rule,
} from '@ecotrack/backstage-plugin-platform-health-node';
import { CLUSTERS } from '../../kinds';
import { PHASES } from '../../phases';
import {
  clusterOf,
  phaseOf,
  readyInstances,
  wantedInstances,
} from '../../reading/cluster';

export const instancesReady: Rule = {
  id: 'postgres/instances-ready',
  title: 'Fewer instances ready than wanted',
  sources: [kindSource(CLUSTERS)],
  nextStep: 'Look at the pods that are not ready and at their events.',
  check(context) {
    const cluster = clusterOf(context);
    const ready = readyInstances(cluster);
    const wanted = wantedInstances(cluster);
    if (ready >= wanted && wanted > 0) return 'fine';
    const text = phaseOf(cluster);
    const isCreating =
      Object.hasOwn(PHASES, text) && PHASES[text].isCreating === true;
    const missing = ready === 0 ? 'unhealthy' : 'degraded';
    return {
      state:
        isCreating && (ready > 0 || text === 'Setting up primary')
          ? 'progressing'
          : missing,
      sentence: `${ready} of ${wanted} instances of ${cluster.metadata.name} are ready.`,
      evidence: [
        {
          name: 'ready instances',
          value: ready,
          unit: 'count',
          threshold: wanted,
          source: kindSource(CLUSTERS),
        },
      ],
    };
  },
};
