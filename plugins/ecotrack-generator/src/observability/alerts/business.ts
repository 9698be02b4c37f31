import {
  prometheusSeries,
  type BusinessMetric,
  type Service,
} from '@ecotrack/model';
import { ownSeries } from '../promql/selectors';
import type { Alert } from './Alert';
import { UNDO, grepLogs, metricsNow } from './commands';

const technology = 'application';

/** One answer for each metric, with its name as label: one rule speaks of all of them. */
const ofEach = (
  metrics: readonly BusinessMetric[],
  expr: (series: string) => string,
) =>
  metrics
    .map(
      metric =>
        `label_replace(${expr(prometheusSeries(metric))}, "metric", "${
          metric.name
        }", "", "")`,
    )
    .join('\nor\n');

/** Whether what the business counts is exported, and whether it still happens. */
export function businessAlerts(service: Service): readonly Alert[] {
  const { name } = service.metadata;
  const { metrics } = service.spec.observability;
  if (metrics.length === 0) return [];
  const of = `{${ownSeries(service)}}`;
  const checks = [
    metricsNow(metrics.map(prometheusSeries).join('|')),
    grepLogs('"level":"(ERROR|WARN)"'),
  ];
  return [
    {
      technology,
      name: 'business-metric-absent',
      expr: ofEach(metrics, series => `absent(${series}${of})`),
      for: '15m',
      severity: 'warning',
      summary: `A business metric of ${name} is not there.`,
      description:
        'Prometheus has had no value of {{ $labels.metric }} in $namespace for a quarter of an hour.',
      runbook: {
        symptoms: 'A dashboard of the business has a gap.',
        checks,
        remedy:
          'None of them is there: [Not scraped](#not-scraped). One is missing: somebody has renamed or removed it in the code; bring it back or remove it from `ecotrack.yaml`.',
        verification: 'The metrics show a value for each pod, be it 0.',
        rollBack: UNDO,
      },
    },
    {
      technology,
      name: 'business-stands-still',
      expr: ofEach(
        metrics,
        series =>
          `sum(increase(${series}${of}[1h])) == 0 and sum(increase(${series}${of}[1h] offset 1w)) > 10`,
      ),
      for: '15m',
      severity: 'warning',
      summary: `Something that ${name} counts stands still.`,
      description:
        '{{ $labels.metric }} has not moved in $namespace for an hour; at the same hour a week ago it did.',
      runbook: {
        symptoms:
          'Nothing is counted that was counted at this hour a week ago, though no request may have failed.',
        checks,
        remedy:
          'Ask those who see the users first: a holiday is no fault. Requests come and fail: the alerts on availability. No requests come: the gateway and the services before this one. They succeed and nothing is counted: the last roll-out.',
        verification: 'The metric grows again.',
        rollBack: UNDO,
      },
    },
  ];
}
