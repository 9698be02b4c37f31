import {
  kindSource,
  Rule,
} from '@ecotrack/backstage-plugin-platform-health-node';
import { CLUSTERS } from '../../kinds';

export const clusterMissing: Rule = {
  id: 'postgres/cluster-missing',
  title: 'Cluster that does not exist',
  sources: [kindSource(CLUSTERS)],
  nextStep:
    'Look whether the data platform of this environment was installed, and under which name.',
  isGate: true,
  check: ({ world, resource: { namespace, name } }) =>
    world.object(CLUSTERS, namespace, name)
      ? 'fine'
      : {
          state: 'unknown',
          sentence: `There is no Cluster ${name} in namespace ${namespace}.`,
          evidence: [],
        },
};
