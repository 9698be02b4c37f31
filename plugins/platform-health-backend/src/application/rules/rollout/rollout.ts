import {
  booleanAt,
  kindSource,
  type Rule,
} from '@ecotrack/backstage-plugin-platform-health-node';
import { DEPLOYMENT } from '../../projections';
import {
  deploymentOf,
  statusCount,
  wantedReplicas,
} from '../../reading/deployment';
import { isObserved, isRolledOut } from '../../reading/rollout';

const source = kindSource(DEPLOYMENT);

export const rolloutPaused: Rule = {
  id: 'application/rollout-paused',
  title: 'Roll-out that is paused',
  sources: [source],
  nextStep: 'Ask who paused it and why, and resume it.',
  check({ world, resource }) {
    if (!booleanAt(deploymentOf(world, resource), 'spec', 'paused'))
      return 'fine';
    return {
      state: 'suspended',
      sentence: `The roll-out of ${resource.name} is paused: changes are not carried out.`,
      evidence: [{ name: 'Roll-out', value: 'paused', source }],
    };
  },
};

export const rollingOut: Rule = {
  id: 'application/rolling-out',
  title: 'Roll-out that goes on',
  sources: [source],
  nextStep: 'Wait; the roll-out ends or is called stuck at its deadline.',
  check({ world, resource }) {
    const deployment = deploymentOf(world, resource);
    const wanted = wantedReplicas(deployment);
    const updated = statusCount(deployment, 'updatedReplicas');
    const all = statusCount(deployment, 'replicas');
    if (booleanAt(deployment, 'spec', 'paused')) return 'does-not-apply';
    if (isRolledOut(deployment) && all <= wanted) return 'fine';
    return {
      state: 'progressing',
      sentence: isObserved(deployment)
        ? `${updated} of ${wanted} pods of ${resource.name} are of the newest version.`
        : `A change of ${resource.name} has yet to be carried out.`,
      evidence: [
        {
          name: 'Updated replicas',
          value: updated,
          unit: 'count',
          threshold: wanted,
          source,
        },
      ],
    };
  },
};
