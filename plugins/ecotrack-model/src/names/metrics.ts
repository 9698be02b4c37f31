import type { BusinessMetric } from '../service/observability';

/** Series at the Prometheus endpoint that a business metric moves, such as `orders_placed_total` or `orders_value_sum`. */
export const prometheusSeries = ({ name, value }: BusinessMetric) =>
  `${name.replace(/[.-]/g, '_')}_${value === undefined ? 'total' : 'sum'}`;
