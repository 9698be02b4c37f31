import { EntityCardBlueprint } from '@backstage/plugin-catalog-react/alpha';
import { TECHNOLOGIES } from '@ecotrack/backstage-plugin-platform-health-common';
import { WATCHED_ENTITIES } from './watchedEntities';

/** `entity-card:platform-health/<technology>`: one for each; it shows nothing where the technology is not used. */
export const entityCards = TECHNOLOGIES.map(technology =>
  EntityCardBlueprint.make({
    name: technology,
    params: {
      filter: WATCHED_ENTITIES,
      loader: () =>
        import('../card').then(({ HealthCard }) => (
          <HealthCard technology={technology} />
        )),
    },
  }),
);
