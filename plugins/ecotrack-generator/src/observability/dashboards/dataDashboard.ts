import type { Service } from '@ecotrack/model';
import { ownSeries } from '../promql/selectors';
import { OUTBOX_AGE } from '../promql/outboxAge';
import type { Dashboard, Panel } from './Dashboard';

const postgres = (own: string): Panel[] => [
  {
    title: 'Connections of the pool in use',
    unit: 'percentunit',
    queries: [
      {
        expr: `hikaricp_connections_active{${own}} / hikaricp_connections_max{${own}}`,
        legend: '{{pod}}',
      },
    ],
  },
  {
    title: 'Requests that wait for a connection',
    unit: 'short',
    queries: [
      { expr: `hikaricp_connections_pending{${own}}`, legend: '{{pod}}' },
    ],
  },
  {
    title: 'Mean time of a query',
    unit: 's',
    queries: [
      {
        expr: `sum(rate(jdbc_query_seconds_sum{${own}}[$__rate_interval])) / sum(rate(jdbc_query_seconds_count{${own}}[$__rate_interval]))`,
        legend: 'query',
      },
    ],
  },
];

const redis = (own: string, caches: boolean): Panel[] => [
  {
    title: 'Commands to Redis',
    unit: 'ops',
    queries: [
      {
        expr: `sum by (error) (rate(lettuce_seconds_count{${own}}[$__rate_interval]))`,
        legend: 'error: {{error}}',
      },
    ],
  },
  ...(caches
    ? [
        {
          title: 'Reads of a cache that found something',
          unit: 'percentunit' as const,
          queries: [
            {
              expr: `sum by (cache) (rate(cache_gets_total{${own},result="hit"}[$__rate_interval])) / sum by (cache) (rate(cache_gets_total{${own}}[$__rate_interval]))`,
              legend: '{{cache}}',
            },
          ],
        },
      ]
    : []),
];

const kafka = (own: string, publishes: boolean, consumes: boolean): Panel[] => [
  ...(publishes
    ? [
        {
          title: 'Age of the oldest event that is not sent',
          unit: 's' as const,
          queries: [{ expr: `max(${OUTBOX_AGE}{${own}})`, legend: 'oldest' }],
        },
      ]
    : []),
  ...(consumes
    ? [
        {
          title: 'Events that wait for us',
          unit: 'short' as const,
          queries: [
            {
              expr: `max by (topic) (spring_cloud_stream_binder_kafka_offset{${own}})`,
              legend: '{{topic}}',
            },
          ],
        },
      ]
    : []),
];

/** PostgreSQL, Redis and Kafka as the service meets them; undefined where it has none. */
export function dataDashboard(service: Service): Dashboard | undefined {
  const own = ownSeries(service);
  const { spec } = service;
  const panels = [
    ...(spec.postgres ? postgres(own) : []),
    ...(spec.redis ? redis(own, spec.redis.caches.length > 0) : []),
    ...(spec.kafka
      ? kafka(
          own,
          spec.kafka.publishes.length > 0,
          spec.kafka.consumes.length > 0,
        )
      : []),
  ];
  return panels.length ? { name: 'data', title: 'data', panels } : undefined;
}
