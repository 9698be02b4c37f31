import type { GeneratorInput } from '../../core/GeneratorInput';
import type { ManifestTemplate } from '../../structured/ManifestTemplate';
import { disruptionBudget } from './disruptionBudget';
import { horizontalPodAutoscaler } from './horizontalPodAutoscaler';
import { lagAccess } from './lagAccess';
import { scaledObject } from './scaledObject';
import { isScaledByLag } from './values';
import { verticalPodAutoscaler } from './verticalPodAutoscaler';

/** What decides how many pods run and may be away: one autoscaler, never two, and none where their number is fixed. */
export function scalingManifests({
  service,
  platform,
}: Pick<GeneratorInput, 'service' | 'platform'>): ManifestTemplate[] {
  const { scaling } = service.spec.delivery;
  return [
    ...(isScaledByLag(scaling, platform)
      ? [scaledObject(service), ...lagAccess(service, platform)]
      : [horizontalPodAutoscaler(service)]),
    disruptionBudget(service),
    ...(platform.scaling.vpa ? [verticalPodAutoscaler(service)] : []),
  ];
}
