import type { Service } from '@ecotrack/model';

/** A promise for 99 of 100 requests is no limit for the last one. */
const OF_PROMISED = 3;
const AT_LEAST = 1000;
/** What a service has for those that it calls; one that calls nobody promises less than this in all presets. */
const FOR_CALLS = 5000;

/**
 * Milliseconds after which a call to the service is given up. Whoever calls others waits longer than
 * they do, so that the one nearest to the failure tells it.
 */
export function timeoutOf({ spec }: Pick<Service, 'spec'>): number {
  const { latencyMs } = spec.observability.slo;
  const own = Math.max(AT_LEAST, OF_PROMISED * latencyMs);
  return spec.application.calls.length > 0 ? own + FOR_CALLS : own;
}

/** As protocol buffers write a duration. */
export const seconds = (milliseconds: number) => `${milliseconds / 1000}s`;

/** As the Gateway API writes a duration: whole numbers of at most five digits. */
export function wholeUnits(milliseconds: number): string {
  const rest = milliseconds % 1000;
  return `${Math.floor(milliseconds / 1000)}s${rest ? `${rest}ms` : ''}`;
}
