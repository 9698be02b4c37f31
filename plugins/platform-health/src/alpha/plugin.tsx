import { createFrontendPlugin } from '@backstage/frontend-plugin-api';
import { RiHeartPulseLine } from '@remixicon/react';
import { entityHealthRouteRef, fleetRouteRef } from '../routes';
import { platformHealthApi } from './apis';
import { entityCards } from './entityCards';
import { entityContent } from './entityContent';
import { fleetPage } from './fleetPage';
import { homeWidget } from './homeWidget';
import { searchFilter, searchResult } from './search';

/** Health of what services depend on, for apps on the new frontend system. */
export const platformHealthPlugin = createFrontendPlugin({
  pluginId: 'platform-health',
  title: 'Platform health',
  icon: <RiHeartPulseLine />,
  info: { packageJson: () => import('../../package.json') },
  routes: { fleet: fleetRouteRef, entity: entityHealthRouteRef },
  extensions: [
    platformHealthApi,
    ...entityCards,
    entityContent,
    fleetPage,
    homeWidget,
    searchResult,
    searchFilter,
  ],
});
