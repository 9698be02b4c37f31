import * as z from 'zod/v4';
import { KEBAB } from '../rules/patterns';
import { text } from '../rules/text';

const className = text('platform/name', KEBAB, { max: 50 });

/** What the clusters have for pods that come and go. */
export const platformScaling = z.strictObject({
  keda: z
    .boolean()
    .default(false)
    .describe(
      'Whether the clusters have KEDA, which scales consumers by their lag.',
    ),
  rollouts: z
    .boolean()
    .default(false)
    .describe(
      'Whether the clusters have Argo Rollouts, which delivers by canary; its controller is told where Prometheus is by ARGO_ROLLOUTS_PROMETHEUS_ADDRESS.',
    ),
  vpa: z
    .boolean()
    .default(true)
    .describe(
      'Whether the clusters have the Vertical Pod Autoscaler, which recommends resources.',
    ),
  priorityClasses: z
    .strictObject({
      standard: className
        .default('ecotrack-standard')
        .describe('PriorityClass of services.'),
      sensitive: className
        .default('ecotrack-sensitive')
        .describe('PriorityClass of sensitive services.'),
    })
    .prefault({})
    .describe(
      'Which pods stay when a cluster is full; a pod whose class is not there is refused.',
    ),
});
