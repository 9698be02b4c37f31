import type { Service } from '@ecotrack/model';
import { ownSeries } from '../promql/selectors';
import type { Alert } from './Alert';
import { UNDO, grepLogs, metricsNow } from './commands';

const technology = 'redis';

/** Whether Redis answers, and whether asking it is worth it. */
export function redisAlerts(service: Service): readonly Alert[] {
  const { redis } = service.spec;
  if (!redis) return [];
  const { name } = service.metadata;
  const own = ownSeries(service);
  const reads = `sum by (cache) (rate(cache_gets_total{${own}}[30m]))`;
  const failing: Alert = {
    technology,
    name: 'commands-failing',
    expr: `sum(rate(lettuce_seconds_count{${own},error!="none"}[5m]))
/
sum(rate(lettuce_seconds_count{${own}}[5m]))
> 0.05`,
    for: '5m',
    severity: 'warning',
    summary: `Redis does not answer ${name}.`,
    description: `{{ $value | humanizePercentage }} of the commands of ${name} in $namespace to Redis have failed for five minutes.`,
    runbook: {
      symptoms: redis.sessions
        ? 'Users are logged out or cannot log in; rows come from the database, more slowly.'
        : 'Rows come from the database: the service is slower and PostgreSQL has more to do.',
      checks: [
        grepLogs('redis|lettuce'),
        'kubectl --context "$CONTEXT" -n "$DATA_NAMESPACE" get pods -l "app.kubernetes.io/part-of=redis-failover" -o wide',
      ],
      remedy:
        'A failover lasts seconds and ends by itself. It goes on: the page of Redis in the runbooks of the portal. Only this service: its password (`WRONGPASS` in the log) or its NetworkPolicy.',
      verification: 'No command fails for ten minutes.',
      rollBack: UNDO,
    },
  };
  if (redis.caches.length === 0) return [failing];
  return [
    failing,
    {
      technology,
      name: 'cache-hit-ratio',
      expr: `sum by (cache) (rate(cache_gets_total{${own},result="hit"}[30m]))
/
${reads}
< 0.5
and
${reads} > 1`,
      for: '30m',
      severity: 'warning',
      summary: `A cache of ${name} is of little use.`,
      description:
        'Only {{ $value | humanizePercentage }} of the reads of the cache {{ $labels.cache }} have found something for an hour.',
      runbook: {
        symptoms:
          'PostgreSQL answers what the cache was meant to answer; the load on it grows.',
        checks: [
          metricsNow('cache_gets_total|cache_removals_total|cache_puts_total'),
        ],
        remedy:
          'After a roll-out or an empty Redis it fills by itself. Many removals: rows change as often as they are read, or an event empties the cache too often (`invalidateOn`). Few: a longer `ttlMs`, or no cache for this table.',
        verification: 'More than half of the reads are hits for an hour.',
        rollBack: UNDO,
      },
    },
  ];
}
