/**
 * How a pod ends, in seconds: first it keeps serving while the load balancers forget it, then
 * Spring drains requests and consumers, phase by phase (spring.lifecycle.timeout-per-shutdown-phase
 * is 20 s), and all of it fits into the grace period.
 */
export const LIFECYCLE = {
  preStopSeconds: 10,
  gracePeriodSeconds: 60,
} as const;

/** How long a start may take: the slowest start seen was 10 s, migrations and services waited for come on top. */
export const STARTUP = { periodSeconds: 5, failureThreshold: 60 } as const;
