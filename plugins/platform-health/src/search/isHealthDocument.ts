import type { SearchDocument } from '@backstage/plugin-search-common';
import {
  HEALTH_STATES,
  type HealthSearchFields,
} from '@ecotrack/backstage-plugin-platform-health-common';

/** Whether a result is a document of health; an index may hold one from before these fields. */
export function isHealthDocument(
  result: SearchDocument | undefined,
): result is SearchDocument & HealthSearchFields {
  if (!result) return false;
  const { state, technology, environment } =
    result as Partial<HealthSearchFields>;
  return (
    HEALTH_STATES.some(one => one === state) &&
    typeof technology === 'string' &&
    typeof environment === 'string'
  );
}
