import type { Service } from '@ecotrack/model';
import { SHARED_ROUTES, SUBSETS } from '../../mesh/traffic/subsets';
import { value } from '../../structured/ManifestTemplate';
import { STEPS } from './steps';

/**
 * How a Rollout brings a new version: the mesh gives its pods a growing share of the requests. The old
 * pods all stay until the end, so that a canary that fails is left at once. An aborted canary goes soon:
 * the Gateway spreads over pods and would keep sending to it.
 */
export const canaryOf = (service: Service) => ({
  progressDeadlineAbort: true,
  // One of the last versions has proved itself already: it comes back without steps.
  rollbackWindow: { revisions: 3 },
  strategy: {
    canary: {
      abortScaleDownDelaySeconds: 30,
      trafficRouting: {
        istio: {
          virtualService: {
            name: service.metadata.name,
            routes: [...SHARED_ROUTES],
          },
          destinationRule: {
            name: service.metadata.name,
            stableSubsetName: SUBSETS.stable,
            canarySubsetName: SUBSETS.canary,
          },
        },
      },
      steps: value(STEPS),
    },
  },
});
