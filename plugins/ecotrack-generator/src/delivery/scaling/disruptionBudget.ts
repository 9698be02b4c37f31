import { deploymentName, type Service } from '@ecotrack/model';
import type { ManifestTemplate } from '../../structured/ManifestTemplate';
import { metadata, selectorLabels } from '../../structured/metadata';

/**
 * One pod at a time may be evicted. Told as what may be away and not as what has to stay: with a
 * single replica `minAvailable: 1` would block every drain of its node for ever. Pods that do not
 * serve anyway may always go.
 */
export const disruptionBudget = (service: Service): ManifestTemplate => ({
  file: 'scaling.yaml',
  object: {
    apiVersion: 'policy/v1',
    kind: 'PodDisruptionBudget',
    metadata: metadata(service, deploymentName(service)),
    spec: {
      maxUnavailable: 1,
      unhealthyPodEvictionPolicy: 'AlwaysAllow',
      selector: { matchLabels: selectorLabels(service) },
    },
  },
});
