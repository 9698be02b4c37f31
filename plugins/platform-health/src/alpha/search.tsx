import { RiHeartPulseLine } from '@remixicon/react';
import {
  SearchFilterResultTypeBlueprint,
  SearchResultListItemBlueprint,
} from '@backstage/plugin-search-react/alpha';
import { HEALTH_SEARCH_TYPE } from '@ecotrack/backstage-plugin-platform-health-common';

/** Results about health, with their state. */
export const searchResult = SearchResultListItemBlueprint.make({
  params: {
    predicate: ({ type }) => type === HEALTH_SEARCH_TYPE,
    component: () =>
      import('../search').then(({ HealthResult }) => HealthResult),
  },
});

/** Narrows a search to health. */
export const searchFilter = SearchFilterResultTypeBlueprint.make({
  params: {
    value: HEALTH_SEARCH_TYPE,
    name: 'Health',
    icon: <RiHeartPulseLine />,
  },
});
