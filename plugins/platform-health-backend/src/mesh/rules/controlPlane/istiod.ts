import {
  countAt,
  kindSource,
  required,
  type Rule,
} from '@ecotrack/backstage-plugin-platform-health-node';
import { DEPLOYMENT } from '../../projections';

const source = kindSource(DEPLOYMENT);

/** M15: whether istiod runs. */
export const istiodDown: Rule = {
  id: 'mesh/istiod-down',
  title: 'istiod does not run',
  sources: [source],
  nextStep: 'Look at the pods of istiod and their log.',
  check({ world, resource }) {
    const deployment = world.object(
      DEPLOYMENT,
      resource.namespace,
      resource.name,
    );
    if (!deployment)
      return {
        state: 'unhealthy',
        sentence: `There is no Deployment ${resource.name} in ${resource.namespace}.`,
        evidence: [{ name: 'Deployment', value: 'none', source }],
      };
    const wanted = required(
      countAt(deployment, 'spec', 'replicas'),
      'spec.replicas of istiod',
    );
    // Kubernetes leaves the field out for zero.
    const ready = countAt(deployment, 'status', 'readyReplicas') ?? 0;
    if (ready > 0 && ready >= wanted) return 'fine';
    return {
      state: ready === 0 ? 'unhealthy' : 'degraded',
      sentence:
        ready === 0
          ? 'No istiod is ready: the mesh goes on with what it has, without changes and new certificates.'
          : `${ready} of ${wanted} istiods are ready.`,
      evidence: [
        {
          name: 'Ready istiods',
          value: ready,
          unit: 'count',
          threshold: wanted,
          source,
        },
      ],
    };
  },
};
