import {
  createApiFactory,
  createComponentExtension,
  createPlugin,
  createRoutableExtension,
  fetchApiRef,
} from '@backstage/core-plugin-api';
import { createCardExtension } from '@backstage/plugin-home-react';
import { createSearchResultListItemExtension } from '@backstage/plugin-search-react';
import { HEALTH_SEARCH_TYPE } from '@ecotrack/backstage-plugin-platform-health-common';
import { PlatformHealthClient, platformHealthApiRef } from './api';
import { entityHealthRouteRef, fleetRouteRef } from './routes';

/** Health of what services depend on, for apps that have not moved to the new frontend system. */
export const platformHealthPlugin = createPlugin({
  id: 'platform-health',
  routes: { fleet: fleetRouteRef, entity: entityHealthRouteRef },
  apis: [
    createApiFactory({
      api: platformHealthApiRef,
      deps: { fetchApi: fetchApiRef },
      factory: ({ fetchApi }) => new PlatformHealthClient(fetchApi),
    }),
  ],
});

/** Card of one technology on an entity's overview: `<EntityHealthCard technology="postgres" />`. */
export const EntityHealthCard = platformHealthPlugin.provide(
  createComponentExtension({
    name: 'EntityHealthCard',
    component: {
      lazy: () => import('./card').then(({ HealthCard }) => HealthCard),
    },
  }),
);

/** Tab of an entity; mount it at `/health`, where the cards link to. */
export const EntityHealthContent = platformHealthPlugin.provide(
  createRoutableExtension({
    name: 'EntityHealthContent',
    component: () => import('./tab').then(({ HealthTab }) => HealthTab),
    mountPoint: entityHealthRouteRef,
  }),
);

/** Page of all services. */
export const HealthFleetPage = platformHealthPlugin.provide(
  createRoutableExtension({
    name: 'HealthFleetPage',
    component: () => import('./fleet').then(({ FleetPage }) => FleetPage),
    mountPoint: fleetRouteRef,
  }),
);

/** A search's result about health, with its state: `<HealthSearchResultListItem />` among the items of the search page. */
export const HealthSearchResultListItem = platformHealthPlugin.provide(
  createSearchResultListItemExtension({
    name: 'HealthSearchResultListItem',
    predicate: ({ type }) => type === HEALTH_SEARCH_TYPE,
    component: () =>
      import('./search').then(({ HealthResult }) => HealthResult),
  }),
);

/** Home page: health of the reader's own services. */
export const HealthHomeCard = platformHealthPlugin.provide(
  createCardExtension({
    name: 'HealthHomeCard',
    title: 'Health of my services',
    description: 'How the services you own are, the worst first',
    components: () =>
      import('./home').then(({ MyServices }) => ({ Content: MyServices })),
  }),
);
