import type { BusinessMetric } from '../service/observability';
import { limited } from './limit';
import type { Named } from './Named';

/** Series at the Prometheus endpoint that a business metric moves, such as `orders_placed_total` or `orders_value_sum`. */
export const prometheusSeries = ({ name, value }: BusinessMetric) =>
  `${name.replace(/[.-]/g, '_')}_${value === undefined ? 'total' : 'sum'}`;

/** Longest uid that Grafana takes. */
const LONGEST_UID = 40;

/** ConfigMap that carries a dashboard of the service. */
export const dashboardConfigMapName = (service: Named, dashboard: string) =>
  `${service.metadata.name}-dashboard-${dashboard}`;
/** What Grafana knows the dashboard by, in its addresses as well. */
export const dashboardUid = (service: Named, dashboard: string) =>
  limited(`${service.metadata.name}-${dashboard}`, LONGEST_UID, '-');
