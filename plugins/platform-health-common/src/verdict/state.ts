/** What a verdict says, from fine to bad; the order in which the worst wins. */
export const HEALTH_STATES = [
  'healthy',
  'suspended',
  'progressing',
  'unknown',
  'degraded',
  'unhealthy',
] as const;

/**
 * - `healthy`: everything that was configured to be looked at was looked at, and is fine.
 * - `suspended`: somebody switched it off on purpose.
 * - `progressing`: on its way, within the time that takes.
 * - `unknown`: a source is silent, forbidden or unreadable, and nothing worse is known.
 * - `degraded`: works, with something to mend.
 * - `unhealthy`: does not do what it is there for.
 */
export type HealthState = (typeof HEALTH_STATES)[number];

const rank = (state: HealthState) => HEALTH_STATES.indexOf(state);

/** Whether the first state is worse than the second. */
export const isWorse = (state: HealthState, than: HealthState): boolean =>
  rank(state) > rank(than);

/** The worst of the states; `healthy` when there is none. */
export const worstState = (states: Iterable<HealthState>): HealthState =>
  [...states].reduce<HealthState>(
    (worst, state) => (isWorse(state, worst) ? state : worst),
    'healthy',
  );

/** Orders by state, the worst first. */
export const byWorst = (
  one: { readonly state: HealthState },
  other: { readonly state: HealthState },
): number => rank(other.state) - rank(one.state);
