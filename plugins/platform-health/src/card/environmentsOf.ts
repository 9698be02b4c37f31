import {
  isWorse,
  type EntityHealth,
  type TechnologyHealth,
} from '@ecotrack/backstage-plugin-platform-health-common';

/**
 * A technology in every environment the entity uses it in: the worst first; among equals the one nearest to the users,
 * which is the last of the promotion.
 */
export function environmentsOf(
  health: EntityHealth,
  technology: string,
): readonly TechnologyHealth[] {
  const place = ({ environment }: TechnologyHealth) =>
    health.environments.indexOf(environment);
  return health.technologies
    .filter(one => one.technology === technology)
    .sort((one, other) => {
      if (isWorse(one.state, other.state)) return -1;
      if (isWorse(other.state, one.state)) return 1;
      return place(other) - place(one);
    });
}
