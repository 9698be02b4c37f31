import { deploymentName, type Service } from '@ecotrack/model';
import {
  value,
  type ManifestTemplate,
} from '../../structured/ManifestTemplate';
import { metadata } from '../../structured/metadata';
import { SCALING_BEHAVIOR } from './behavior';
import { scaleTarget } from './scaleTarget';
import { AUTOSCALED, MAX_REPLICAS, MIN_REPLICAS } from './values';

/** Percent of the requested CPU that the pods use on average before there are more of them. */
const CPU_TARGET = 70;

/**
 * Scales by the CPU of the application's own container: that of the proxy says nothing about the
 * application, and the memory of a JVM does not go down with its load.
 */
export const horizontalPodAutoscaler = (
  service: Service,
): ManifestTemplate => ({
  file: 'scaling.yaml',
  when: AUTOSCALED,
  object: {
    apiVersion: 'autoscaling/v2',
    kind: 'HorizontalPodAutoscaler',
    metadata: metadata(service, deploymentName(service)),
    spec: {
      scaleTargetRef: scaleTarget(service),
      minReplicas: value(MIN_REPLICAS),
      maxReplicas: value(MAX_REPLICAS),
      metrics: [
        {
          type: 'ContainerResource',
          containerResource: {
            name: 'cpu',
            container: service.metadata.name,
            target: { type: 'Utilization', averageUtilization: CPU_TARGET },
          },
        },
      ],
      behavior: SCALING_BEHAVIOR,
    },
  },
});
