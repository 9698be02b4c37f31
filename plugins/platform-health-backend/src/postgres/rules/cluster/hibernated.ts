import {
  conditionOf,
  kindSource,
  required,
  Rule,
} from '@ecotrack/backstage-plugin-platform-health-node';
import { CLUSTERS, HIBERNATION_CONDITION } from '../../kinds';
import { clusterOf } from '../../reading/cluster';

const ON_ITS_WAY = ['DeletingPods', 'WaitingPodsDeletion'];

/** The phase of a hibernated cluster still says healthy, and Ready is still True. */
export const hibernated: Rule = {
  id: 'postgres/hibernated',
  title: 'Cluster that is hibernated',
  sources: [kindSource(CLUSTERS)],
  nextStep: 'Wake it with the annotation cnpg.io/hibernation=off.',
  isGate: true,
  check(context) {
    const cluster = clusterOf(context);
    const condition = conditionOf(cluster, HIBERNATION_CONDITION);
    if (!condition) return 'fine';
    const { name } = cluster.metadata;
    const reason = required(
      condition.reason,
      `the reason of ${HIBERNATION_CONDITION} of ${name}`,
    );
    const evidence = [
      {
        name: `condition ${HIBERNATION_CONDITION}`,
        value: reason,
        source: kindSource(CLUSTERS),
      },
    ];
    if (condition.status === 'True')
      return {
        state: 'suspended',
        sentence: `${name} is hibernated: it serves nobody, its volumes are kept.`,
        evidence,
      };
    return ON_ITS_WAY.includes(reason)
      ? {
          state: 'progressing',
          sentence: `${name} goes into hibernation: its pods are being deleted.`,
          evidence,
        }
      : 'fine';
  },
};
