import { lazy, Suspense } from 'react';
import { EntityCardBlueprint } from '@backstage/plugin-catalog-react/alpha';
import { TECHNOLOGIES } from '@ecotrack/backstage-plugin-platform-health-common';
import { CardPlace } from './CardPlace';
import { WATCHED_ENTITIES } from './watchedEntities';

const HealthCard = lazy(() =>
  import('../card').then(module => ({ default: module.HealthCard })),
);

/** `entity-card:platform-health/<technology>`: one for each; it shows nothing where the technology is not used. */
export const entityCards = TECHNOLOGIES.map(technology =>
  EntityCardBlueprint.make({
    name: technology,
    params: {
      filter: WATCHED_ENTITIES,
      loader: async () => (
        <Suspense fallback={<CardPlace technology={technology} />}>
          <HealthCard technology={technology} />
        </Suspense>
      ),
    },
  }),
);
