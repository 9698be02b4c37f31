import {
  conditionOf,
  kindSource,
  required,
  Rule,
} from '@ecotrack/backstage-plugin-platform-health-node';
import { CLUSTERS, HIBERNATION_CONDITION } from '../../kinds';
import { clusterOf } from '../../reading/cluster';

/** Asked for, and not begun: the cluster still serves, so every other rule is asked too. */
export const hibernationPending: Rule = {
  id: 'postgres/hibernation-pending',
  title: 'Hibernation that was asked for and does not begin',
  sources: [kindSource(CLUSTERS)],
  nextStep:
    'Set the annotation cnpg.io/hibernation to on or off; hibernation begins only from a healthy cluster.',
  check(context) {
    const cluster = clusterOf(context);
    const condition = conditionOf(cluster, HIBERNATION_CONDITION);
    if (!condition) return 'does-not-apply';
    const reason = required(
      condition.reason,
      `the reason of ${HIBERNATION_CONDITION} of ${cluster.metadata.name}`,
    );
    return {
      state: reason === 'WaitingForHealthy' ? 'progressing' : 'degraded',
      sentence: `${cluster.metadata.name} should hibernate and does not yet: ${reason}.`,
      evidence: [
        {
          name: `condition ${HIBERNATION_CONDITION}`,
          value: reason,
          source: kindSource(CLUSTERS),
        },
      ],
    };
  },
};
