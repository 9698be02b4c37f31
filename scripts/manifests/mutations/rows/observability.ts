import { SETTINGS, type Row } from './Row';

/** Metrics, alerts, runbooks, and how the service is built and delivered. */
export const OBSERVABILITY: readonly Row[] = [
  [
    'metric of an alert',
    'PROD/prometheus-rule.yaml',
    'hikaricp_connections_timeout_total',
    'hikaricp_connection_timeout_total',
  ],
  [
    'metric of a dashboard',
    'PROD/dashboards.yaml',
    'http_server_requests_seconds_max{',
    'http_server_requests_seconds_maximum{',
  ],
  [
    'label of a metric',
    'PROD/prometheus-rule.yaml',
    'condition="true"}) == 0',
    'state="true"}) == 0',
  ],
  [
    'label that is summed up by',
    'PROD/prometheus-rule.yaml',
    'sum by (pod) (increase(hikaricp',
    'sum by (host) (increase(hikaricp',
  ],
  [
    'metric in the code',
    'src/main/java/com/ecotrack/order/metrics/BusinessMetrics.java',
    'Counter.builder("orders.placed")',
    'Counter.builder("orders.accepted")',
  ],
  [
    'tag of all metrics',
    SETTINGS,
    'application: order-service',
    'application: orders',
  ],
  [
    'port of the ServiceMonitor',
    'PROD/service-monitor.yaml',
    'port: management',
    'port: metrics',
  ],
  [
    'anchor of a runbook',
    'PROD/prometheus-rule.yaml',
    'runbooks/application/#unavailable',
    'runbooks/application/#not-available',
  ],
  [
    'heading of a runbook',
    'docs/runbooks/kafka.md',
    '## Consumer lag',
    '## Lag of the consumer',
  ],
  [
    'container of a rule about the log',
    'PROD/log-rules.yaml',
    'container="order-service"',
    'container="orders"',
  ],
  [
    'receiver of alerts',
    'PROD/alert-routing.yaml',
    'receiver: critical',
    'receiver: pager',
  ],
  [
    'image that is built',
    '.github/workflows/ci.yaml',
    'IMAGE: registry.ecotrack.example/ecotrack/order-service',
    'IMAGE: registry.ecotrack.example/ecotrack/orders',
  ],
  ['objective of the load test', 'load/service.js', 'p(99)<500', 'p(99)<5000'],
  [
    'folder of the Application',
    'deploy/argocd/prod.yaml',
    'path: deploy/rendered/prod',
    'path: deploy/rendered/production',
  ],
];
