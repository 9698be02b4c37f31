import { RiHeartPulseLine } from '@remixicon/react';
import { EntityContentBlueprint } from '@backstage/plugin-catalog-react/alpha';
import { entityHealthRouteRef } from '../routes';
import { WATCHED_ENTITIES } from './watchedEntities';

/** The entity's tab. */
export const entityContent = EntityContentBlueprint.make({
  params: {
    path: '/health',
    title: 'Health',
    group: 'operation',
    icon: <RiHeartPulseLine />,
    routeRef: entityHealthRouteRef,
    filter: WATCHED_ENTITIES,
    loader: () => import('../tab').then(({ HealthTab }) => <HealthTab />),
  },
});
