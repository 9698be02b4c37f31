import { failuresOf } from './failuresOf.mjs';

/** The sandbox's Prometheus and Debian's give the same answers to every query that the portal can send. */
export const prometheusSame = () =>
  failuresOf('scripts/checks/prometheus/compare.mjs');
