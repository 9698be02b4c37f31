import type { Platform } from '@ecotrack/model';

/** The label by which the Prometheus of the platform selects monitors and rules. */
export const selectedBy = ({ observability }: Platform) => ({
  release: observability.prometheusRelease,
});
