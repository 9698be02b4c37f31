import type { Service } from '@ecotrack/model';
import { hasHttpApi } from '../../docs/hasHttpApi';
import { ownContainer, ownPods, ownSeries } from '../promql/selectors';
import { bucketBound } from '../rules/recordings';
import type { Dashboard, Panel } from './Dashboard';

const requests = (service: Service): Panel[] => {
  const { latencyMs } = service.spec.observability.slo;
  const own = `${ownSeries(service)},uri!~"/actuator.*"`;
  const count = `http_server_requests_seconds_count{${own}`;
  return [
    {
      title: 'Requests',
      unit: 'reqps',
      queries: [
        {
          expr: `sum by (uri) (rate(${count}}[$__rate_interval]))`,
          legend: '{{uri}}',
        },
      ],
    },
    {
      title: 'Share of failed requests',
      unit: 'percentunit',
      queries: [
        {
          expr: `sum by (uri) (rate(${count},outcome="SERVER_ERROR"}[$__rate_interval])) / on () group_left () sum(rate(${count}}[$__rate_interval]))`,
          legend: '{{uri}}',
        },
      ],
    },
    {
      title: `Share of requests within ${latencyMs} ms`,
      unit: 'percentunit',
      queries: [
        {
          expr: `sum(rate(http_server_requests_seconds_bucket{${own},le="${bucketBound(
            latencyMs,
          )}"}[$__rate_interval])) / sum(rate(${count}}[$__rate_interval]))`,
          legend: `within ${latencyMs} ms`,
        },
      ],
    },
    {
      title: 'Slowest request',
      unit: 's',
      queries: [
        {
          expr: `max by (uri) (http_server_requests_seconds_max{${own}})`,
          legend: '{{uri}}',
        },
      ],
    },
  ];
};

/** What callers get, and what the pods have left. */
export function serviceDashboard(service: Service): Dashboard {
  const own = ownSeries(service);
  const container = ownContainer(service);
  return {
    name: 'service',
    title: 'service',
    logs: true,
    panels: [
      ...(hasHttpApi(service) ? requests(service) : []),
      {
        title: 'Pods',
        unit: 'short',
        queries: [
          {
            expr: `sum(kube_pod_status_ready{${ownPods(
              service,
            )},condition="true"})`,
            legend: 'ready',
          },
          {
            expr: `sum(increase(kube_pod_container_status_restarts_total{${container}}[$__rate_interval]))`,
            legend: 'restarts',
          },
        ],
      },
      {
        title: 'CPU in use, share of what the pod may use',
        unit: 'percentunit',
        queries: [{ expr: `process_cpu_usage{${own}}`, legend: '{{pod}}' }],
      },
      {
        title: 'Periods throttled by the CPU limit',
        unit: 'percentunit',
        queries: [
          {
            expr: `sum by (pod) (rate(container_cpu_cfs_throttled_periods_total{${container}}[$__rate_interval])) / sum by (pod) (rate(container_cpu_cfs_periods_total{${container}}[$__rate_interval]))`,
            legend: '{{pod}}',
          },
        ],
      },
      {
        title: 'Heap in use after collections',
        unit: 'percentunit',
        queries: [
          {
            expr: `max by (pod) (jvm_memory_usage_after_gc{${own}})`,
            legend: '{{pod}}',
          },
        ],
      },
      {
        title: 'Memory of the JVM',
        unit: 'bytes',
        queries: [
          {
            expr: `sum by (area) (jvm_memory_used_bytes{${own}})`,
            legend: '{{area}}',
          },
        ],
      },
      {
        title: 'Lines in the log',
        unit: 'cps',
        queries: [
          {
            expr: `sum by (level) (rate(logback_events_total{${own},level=~"warn|error"}[$__rate_interval]))`,
            legend: '{{level}}',
          },
        ],
      },
    ],
  };
}
