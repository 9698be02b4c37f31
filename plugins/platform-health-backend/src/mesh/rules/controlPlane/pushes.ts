import {
  querySource,
  secondsInWords,
  singleValue,
  type Rule,
} from '@ecotrack/backstage-plugin-platform-health-node';
import { convergence, pushes } from '../../queries/controlPlane';

/** Unhealthy at 5 s where 1 s is the threshold. */
const FAILING_FACTOR = 5;

/** M15: how long a change takes to reach the proxies. */
export const slowPushes: Rule = {
  id: 'mesh/slow-pushes',
  title: 'Changes reach the proxies late',
  sources: [querySource(pushes), querySource(convergence)],
  threshold: {
    default: 1,
    unit: 'seconds',
    bounds: [0.1, 60],
    origin: 'portal: one second for 99 of 100 pushes; unhealthy at five times',
  },
  nextStep:
    'Give istiod more CPU or replicas, and keep proxies to what they need with Sidecars.',
  check({ world, resource, threshold }) {
    const { namespace } = resource;
    if (singleValue(world.samples(pushes, { namespace })) <= 0)
      return 'does-not-apply';
    const value = singleValue(world.samples(convergence, { namespace }));
    if (value <= threshold) return 'fine';
    return {
      state: value > threshold * FAILING_FACTOR ? 'unhealthy' : 'degraded',
      sentence: `One of 100 changes takes longer than ${secondsInWords(
        value,
      )} to reach the proxies.`,
      evidence: [
        {
          name: 'p99 until a push has arrived',
          value,
          unit: 'seconds',
          threshold,
          source: querySource(convergence),
        },
      ],
    };
  },
};
