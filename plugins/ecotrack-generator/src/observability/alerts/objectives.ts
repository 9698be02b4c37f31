import type { Service } from '@ecotrack/model';
import { hasHttpApi } from '../../docs/hasHttpApi';
import {
  burnsFast,
  burnsSlowly,
  errorBudget,
  SLOW_BUDGET,
} from '../rules/burnRates';
import type { Alert, Runbook } from './Alert';
import { GET_PODS, TOP_PODS, UNDO, grepLogs, metricsNow } from './commands';

const technology = 'application';

const ERRORS: Runbook = {
  symptoms:
    'Callers get answers of the 5xx kind, at a rate that spends the error budget of the month too early.',
  checks: [
    GET_PODS,
    grepLogs('"level":"ERROR"'),
    metricsNow('http_server_requests_seconds_count.*SERVER_ERROR'),
  ],
  remedy:
    'The counts by `uri` and `exception` say what fails. Since a roll-out: take it back. A server behind it: see the pages of the other technologies. A called service: look at its own alerts first.',
  verification: 'No 5xx is counted for ten minutes; the alert ends by itself.',
  rollBack: UNDO,
};

const LATENCY: Runbook = {
  symptoms:
    'More requests than one in a hundred take longer than was promised, at a rate that matters for the month.',
  checks: [
    TOP_PODS,
    metricsNow(
      'http_server_requests_seconds_max|hikaricp_connections_pending|jvm_gc_overhead',
    ),
  ],
  remedy:
    'The maximum by `uri` says what is slow; a trace of such a request says where. Waiting for connections: [the pool](postgres.md#pool-nearly-full). CPU: [Cpu throttled](#cpu-throttled). One slow query: an index.',
  verification:
    'The share of slow requests is below one in a hundred for an hour.',
  rollBack: UNDO,
};

/** The page of PostgreSQL is only there where the service has a database. */
const withoutPool = ({ spec }: Service): Runbook =>
  spec.postgres
    ? LATENCY
    : {
        ...LATENCY,
        remedy: LATENCY.remedy.replace(
          ' Waiting for connections: [the pool](postgres.md#pool-nearly-full).',
          '',
        ),
      };

/** Alerts on what the service promises its callers, by how fast the error budget of 30 days is spent. */
export function objectiveAlerts(service: Service): readonly Alert[] {
  if (!hasHttpApi(service)) return [];
  const { name } = service.metadata;
  const { availability, latencyMs } = service.spec.observability.slo;
  const failed = [
    service,
    'service:http_errors:ratio_rate',
    errorBudget(service),
  ] as const;
  const slow = [service, 'service:http_slow:ratio_rate', SLOW_BUDGET] as const;
  const latency = withoutPool(service);
  const share = `{{ $value | humanizePercentage }} of the requests to ${name} in $namespace`;
  return [
    {
      technology,
      name: 'availability-burns-fast',
      expr: burnsFast(...failed),
      for: '2m',
      severity: 'critical',
      summary: `${name} fails often: its error budget is gone within days.`,
      description: `${share} have failed lately; ${availability} % are to be answered.`,
      runbook: ERRORS,
    },
    {
      technology,
      name: 'availability-burns-slowly',
      expr: burnsSlowly(...failed),
      for: '15m',
      severity: 'warning',
      summary: `${name} fails more often than it may.`,
      description: `${share} have failed for hours or days; ${availability} % are to be answered.`,
      runbook: ERRORS,
    },
    {
      technology,
      name: 'latency-burns-fast',
      expr: burnsFast(...slow),
      for: '2m',
      severity: 'critical',
      summary: `${name} is slow for many requests.`,
      description: `${share} have lately taken longer than ${latencyMs} ms; 99 % are to be faster.`,
      runbook: latency,
    },
    {
      technology,
      name: 'latency-burns-slowly',
      expr: burnsSlowly(...slow),
      for: '15m',
      severity: 'warning',
      summary: `${name} is slow more often than it may be.`,
      description: `${share} have taken longer than ${latencyMs} ms for hours or days; 99 % are to be faster.`,
      runbook: latency,
    },
  ];
}
