import { applicationRole, type Service } from '@ecotrack/model';
import { ownSeries } from '../promql/selectors';
import type { Alert } from './Alert';
import { UNDO, grepLogs, kubectl, metricsNow } from './commands';

const technology = 'postgres';

/** What the service does in the database now, the oldest transaction first. */
const sessions = (service: Service) =>
  `kubectl --context "$CONTEXT" -n "$DATA_NAMESPACE" cnpg psql "$POSTGRES" -- -c "select pid, state, now() - xact_start as open, left(query, 80) as query from pg_stat_activity where usename = '${applicationRole(
    service,
  )}' order by xact_start"`;

/** The connection pool of each pod. */
export function postgresAlerts(service: Service): readonly Alert[] {
  if (!service.spec.postgres) return [];
  const { name } = service.metadata;
  const of = `{${ownSeries(service)}}`;
  return [
    {
      technology,
      name: 'pool-nearly-full',
      expr: `max by (pod) (hikaricp_connections_active${of} / hikaricp_connections_max${of}) > 0.9`,
      for: '5m',
      severity: 'warning',
      summary: `The connection pool of a pod of ${name} is nearly full.`,
      description:
        '{{ $value | humanizePercentage }} of the connections of {{ $labels.pod }} have been in use for five minutes; the next requests wait.',
      runbook: {
        symptoms:
          'Requests wait for a connection and get slow, those that do not read the database stay fast.',
        checks: [metricsNow('hikaricp_connections'), sessions(service)],
        remedy:
          'One query is slow or a transaction stays open: end it, mend the code. All are short and there are many: a larger `pool` under `postgres` in `ecotrack.yaml`, when the connections of all replicas fit into the budget of the cluster; the portal checks that.',
        verification:
          'Less than three quarters of the connections are in use for an hour.',
        rollBack: UNDO,
      },
    },
    {
      technology,
      name: 'pool-timeouts',
      expr: `sum by (pod) (increase(hikaricp_connections_timeout_total${of}[5m])) > 0`,
      for: '1m',
      severity: 'critical',
      summary: `${name} fails because it gets no database connection.`,
      description:
        '{{ $labels.pod }} gave up waiting for a connection {{ $value | humanize }} times within five minutes.',
      runbook: {
        symptoms:
          'Requests end after thirty seconds with 500 or 503; the log says `Connection is not available`.',
        checks: [
          kubectl('get pods -l "app.kubernetes.io/name=$NAME"'),
          grepLogs('Connection is not available|leak detection'),
          sessions(service),
        ],
        remedy:
          'PostgreSQL does not answer: the page of PostgreSQL in the runbooks of the portal. Sessions `idle in transaction`: the stack trace of the leak detection names the code. Nothing of that: [Pool nearly full](#pool-nearly-full).',
        verification: 'No timeout for ten minutes.',
        rollBack: UNDO,
      },
    },
  ];
}
