import { PageBlueprint } from '@backstage/frontend-plugin-api';
import { RiHeartPulseLine } from '@remixicon/react';
import { fleetRouteRef } from '../routes';

/** All services and what they use. */
export const fleetPage = PageBlueprint.make({
  params: {
    path: '/platform-health',
    title: 'Platform health',
    icon: <RiHeartPulseLine />,
    routeRef: fleetRouteRef,
    loader: () => import('../fleet').then(({ Fleet }) => <Fleet />),
  },
});
