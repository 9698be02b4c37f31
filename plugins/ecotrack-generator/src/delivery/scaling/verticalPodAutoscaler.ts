import { deploymentName, SIDECAR, type Service } from '@ecotrack/model';
import {
  value,
  type ManifestTemplate,
} from '../../structured/ManifestTemplate';
import { metadata } from '../../structured/metadata';
import { scaleTarget } from './scaleTarget';
import { LEAST, MOST } from './values';

/** Recommends resources and changes none: two autoscalers on the CPU of the same pods would fight. */
export const verticalPodAutoscaler = (service: Service): ManifestTemplate => ({
  file: 'scaling.yaml',
  object: {
    apiVersion: 'autoscaling.k8s.io/v1',
    kind: 'VerticalPodAutoscaler',
    metadata: metadata(service, deploymentName(service)),
    spec: {
      targetRef: scaleTarget(service),
      updatePolicy: { updateMode: 'Off' },
      resourcePolicy: {
        containerPolicies: [
          {
            containerName: service.metadata.name,
            controlledResources: ['cpu', 'memory'],
            minAllowed: value(LEAST),
            maxAllowed: value(MOST),
          },
          { containerName: SIDECAR.name, mode: 'Off' },
        ],
      },
    },
  },
});
