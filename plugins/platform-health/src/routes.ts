import { createRouteRef } from '@backstage/core-plugin-api';

/** The fleet page. */
export const fleetRouteRef = createRouteRef({ id: 'platform-health:fleet' });

/** The tab of an entity. */
export const entityHealthRouteRef = createRouteRef({
  id: 'platform-health:entity',
});
