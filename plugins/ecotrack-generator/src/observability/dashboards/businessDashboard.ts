import { prometheusSeries, type Service } from '@ecotrack/model';
import { ownSeries } from '../promql/selectors';
import type { Dashboard } from './Dashboard';

/** One panel for each business metric of the model, by the hour; undefined where it has none. */
export function businessDashboard(service: Service): Dashboard | undefined {
  const { metrics } = service.spec.observability;
  if (metrics.length === 0) return undefined;
  return {
    name: 'business',
    title: 'business',
    panels: metrics.map(metric => ({
      title: `${metric.description}, by the hour`,
      unit: 'short',
      queries: [
        {
          expr: `sum(increase(${prometheusSeries(metric)}{${ownSeries(
            service,
          )}}[1h]))`,
          legend: metric.name,
        },
      ],
    })),
  };
}
