import {
  byWorst,
  worstState,
  type EntityHealth,
  type HealthState,
} from '@ecotrack/backstage-plugin-platform-health-common';

/** State of each environment that the entity is in, in the order of promotion. */
export function statesOf(
  health: EntityHealth,
): readonly { readonly name: string; readonly state: HealthState }[] {
  const stateOf = (name: string) =>
    worstState(
      health.technologies
        .filter(({ environment }) => environment === name)
        .map(({ state }) => state),
    );
  return health.environments
    .filter(name =>
      health.technologies.some(({ environment }) => environment === name),
    )
    .map(name => ({ name, state: stateOf(name) }));
}

/** The same, the worst first; among equals the last of the promotion, which is nearest to the users. */
export const worstFirst = <T extends { readonly state: HealthState }>(
  states: readonly T[],
): T[] => [...states].reverse().sort(byWorst);
