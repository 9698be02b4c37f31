import type { ResourceRef } from '@ecotrack/backstage-plugin-platform-health-common';
import {
  countAt,
  required,
  textAt,
  type KubernetesObject,
  type World,
} from '@ecotrack/backstage-plugin-platform-health-node';
import { AUTOSCALER } from '../projections';
import { SERVICE_LABEL } from '../../reading/serviceOf';

/** The autoscaler of a Deployment, found by its name or by the service's label; undefined when there is none. */
export function autoscalerOf(
  world: World,
  { namespace, name }: ResourceRef,
): KubernetesObject | undefined {
  const named = world.object(AUTOSCALER, namespace, name);
  const labelled = world.objects(AUTOSCALER, {
    namespace,
    label: [SERVICE_LABEL, name],
  });
  return [...(named ? [named] : []), ...labelled].find(
    one =>
      textAt(one, 'spec', 'scaleTargetRef', 'kind') === 'Deployment' &&
      textAt(one, 'spec', 'scaleTargetRef', 'name') === name,
  );
}

/** Between how many and how many replicas it may choose. Throws Unreadable. */
export const rangeOf = (autoscaler: KubernetesObject) => ({
  min: countAt(autoscaler, 'spec', 'minReplicas') ?? 1,
  max: required(
    countAt(autoscaler, 'spec', 'maxReplicas'),
    `spec.maxReplicas of ${autoscaler.metadata.name}`,
  ),
});
