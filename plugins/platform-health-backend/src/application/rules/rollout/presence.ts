import {
  kindSource,
  type Rule,
} from '@ecotrack/backstage-plugin-platform-health-node';
import { DEPLOYMENT, POD, SERVICE } from '../../projections';
import { deploymentOf, wantedReplicas } from '../../reading/deployment';
import { SERVICE_LABEL } from '../../../reading/serviceOf';

/** Label that Argo Rollouts gives to the pods it makes. */
const ROLLOUT_HASH = 'rollouts-pod-template-hash';

/** A service that was never delivered has no Service either; of one that lost its Deployment the Service is left. */
export const notFound: Rule = {
  id: 'application/not-found',
  title: 'Service without a Deployment',
  sources: [kindSource(DEPLOYMENT), kindSource(SERVICE), kindSource(POD)],
  nextStep:
    'See in Argo CD whether the service was delivered here, and sync it.',
  isGate: true,
  check({ world, resource: { namespace, name } }) {
    if (world.object(DEPLOYMENT, namespace, name)) return 'fine';
    const pods = world
      .objects(POD, { namespace, label: [SERVICE_LABEL, name] })
      .filter(pod => pod.metadata.labels?.[ROLLOUT_HASH] !== undefined);
    // A canary has no Deployment: how it is, Argo Rollouts knows and nobody here asks.
    if (pods.length > 0)
      return {
        state: 'unknown',
        sentence: `${name} is delivered by a Rollout, which the portal does not assess.`,
        evidence: [
          {
            name: 'Pods of the Rollout',
            value: pods.length,
            unit: 'count',
            source: kindSource(POD),
          },
        ],
      };
    const wasThere = world.object(SERVICE, namespace, name) !== undefined;
    return {
      state: wasThere ? 'unhealthy' : 'unknown',
      sentence: wasThere
        ? `The Deployment ${name} is gone from ${namespace}: nothing answers for its Service.`
        : `Nothing of ${name} is in ${namespace}: it was not delivered there, or all of it was deleted.`,
      evidence: [
        { name: 'Deployment', value: 'absent', source: kindSource(DEPLOYMENT) },
        {
          name: 'Service',
          value: wasThere ? 'there' : 'absent',
          source: kindSource(SERVICE),
        },
      ],
    };
  },
};

export const scaledToZero: Rule = {
  id: 'application/scaled-to-zero',
  title: 'Service that is scaled to zero',
  sources: [kindSource(DEPLOYMENT)],
  nextStep: 'Ask who scaled it down and why, and scale it up again.',
  isGate: true,
  check({ world, resource }) {
    if (wantedReplicas(deploymentOf(world, resource)) > 0) return 'fine';
    return {
      state: 'suspended',
      sentence: `${resource.name} is scaled to zero.`,
      evidence: [
        {
          name: 'Wanted replicas',
          value: 0,
          unit: 'count',
          source: kindSource(DEPLOYMENT),
        },
      ],
    };
  },
};
