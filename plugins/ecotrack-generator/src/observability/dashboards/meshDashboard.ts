import type { Service } from '@ecotrack/model';
import { ownPods } from '../promql/selectors';
import type { Dashboard } from './Dashboard';

/** Calls as the proxies see them, from both ends. */
export function meshDashboard(service: Service): Dashboard {
  const { name } = service.metadata;
  const incoming = `reporter="destination",destination_workload_namespace="$namespace",destination_workload="${name}"`;
  const outgoing = `reporter="source",source_workload_namespace="$namespace",source_workload="${name}"`;
  return {
    name: 'mesh',
    title: 'mesh',
    panels: [
      {
        title: 'Who calls',
        unit: 'reqps',
        queries: [
          {
            expr: `sum by (source_workload) (rate(istio_requests_total{${incoming}}[$__rate_interval]))`,
            legend: '{{source_workload}}',
          },
        ],
      },
      {
        title: 'Answers by status',
        unit: 'reqps',
        queries: [
          {
            expr: `sum by (response_code) (rate(istio_requests_total{${incoming}}[$__rate_interval]))`,
            legend: '{{response_code}}',
          },
        ],
      },
      {
        title: 'Share of calls over mTLS',
        unit: 'percentunit',
        queries: [
          {
            expr: `sum(rate(istio_requests_total{${incoming},connection_security_policy="mutual_tls"}[$__rate_interval])) / sum(rate(istio_requests_total{${incoming}}[$__rate_interval]))`,
            legend: 'mTLS',
          },
        ],
      },
      {
        title: '99th percentile of the time of an answer',
        unit: 'ms',
        queries: [
          {
            expr: `histogram_quantile(0.99, sum by (le) (rate(istio_request_duration_milliseconds_bucket{${incoming}}[$__rate_interval])))`,
            legend: 'p99',
          },
        ],
      },
      {
        title: 'Failed calls to others',
        unit: 'reqps',
        queries: [
          {
            expr: `sum by (destination_service_name, response_flags) (rate(istio_requests_total{${outgoing},response_code=~"5..|0"}[$__rate_interval]))`,
            legend: '{{destination_service_name}} {{response_flags}}',
          },
        ],
      },
      {
        title: 'Time until a certificate ends',
        unit: 's',
        queries: [
          {
            expr: `min by (pod) (istio_agent_cert_expiry_seconds{${ownPods(
              service,
            )},resource_name="default"})`,
            legend: '{{pod}}',
          },
        ],
      },
    ],
  };
}
