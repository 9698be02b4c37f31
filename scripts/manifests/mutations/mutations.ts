import type { Mutation } from './Mutation';

type Row = readonly [name: string, file: string, from: string, to: string];

const PROD = 'deploy/rendered/prod';
const SETTINGS = 'src/main/resources/application.yaml';

const of = (model: string, rows: readonly Row[]): Mutation[] =>
  rows.map(([name, file, from, to]) => ({
    name,
    model,
    environment: 'prod',
    file: file.replace('PROD', PROD),
    from,
    to,
  }));

const WORKLOAD: readonly Row[] = [
  [
    'port of the Service',
    'PROD/service.yaml',
    'targetPort: management',
    'targetPort: admin',
  ],
  [
    'port of the container',
    'PROD/deployment.yaml',
    'containerPort: 8081',
    'containerPort: 8082',
  ],
  ['port of the image', 'Dockerfile', 'EXPOSE 8080 8081', 'EXPOSE 8080 9081'],
  ['port of the application', SETTINGS, 'port: 8081', 'port: 8091'],
  [
    'selector of the Service',
    'PROD/service.yaml',
    'selector:\n    app.kubernetes.io/name: order-service',
    'selector:\n    app.kubernetes.io/name: orders',
  ],
  [
    'selector of the PodDisruptionBudget',
    'PROD/scaling.yaml',
    'matchLabels:\n      app.kubernetes.io/name: order-service',
    'matchLabels:\n      app.kubernetes.io/name: orders',
  ],
  [
    'service account',
    'PROD/deployment.yaml',
    'serviceAccountName: order-service',
    'serviceAccountName: orders',
  ],
  [
    'name of the ConfigMap',
    'PROD/deployment.yaml',
    'configMap:\n            name: order-service-config',
    'configMap:\n            name: order-service-configuration',
  ],
  [
    'key of the ConfigMap',
    'PROD/config-maps.yaml',
    '  application.yaml: |',
    '  application.yml: |',
  ],
  [
    'path of a probe',
    'PROD/deployment.yaml',
    'path: "/actuator/health/readiness"',
    'path: "/actuator/health/ready"',
  ],
  [
    'target of the HorizontalPodAutoscaler',
    'PROD/scaling.yaml',
    'kind: Deployment\n    name: order-service',
    'kind: Deployment\n    name: orders',
  ],
  [
    'container that is measured',
    'PROD/scaling.yaml',
    'container: order-service',
    'container: application',
  ],
  [
    'image',
    'PROD/deployment.yaml',
    'ecotrack/order-service:',
    'ecotrack/orders-service:',
  ],
];

const SECRETS_AND_DATA: readonly Row[] = [
  [
    'key of a Secret',
    'PROD/deployment.yaml',
    'key: sasl.jaas.config',
    'key: jaas.config',
  ],
  [
    'name of a Secret',
    'PROD/external-secrets.yaml',
    'target:\n    name: order-service-redis',
    'target:\n    name: order-service-cache',
  ],
  [
    'setting of a Secret',
    'PROD/deployment.yaml',
    'path: spring.data.redis.password',
    'path: spring.redis.password',
  ],
  [
    'owner of the database',
    'PROD/database.yaml',
    'owner: order_service_owner',
    'owner: order_service_admin',
  ],
  [
    'name of the database',
    'PROD/config-maps.yaml',
    ':5432/order_service?',
    ':5432/orders?',
  ],
  [
    'role of the application',
    SETTINGS,
    'username: order_service_app',
    'username: order_service',
  ],
  [
    'role that is granted',
    'src/main/resources/db/migration/common/V1_9_0__grant_application_role.sql',
    "rolname = 'order_service_app'",
    "rolname = 'order_service'",
  ],
  [
    'topic of the application',
    SETTINGS,
    'destination: order-events',
    'destination: orders-events',
  ],
  [
    'topic that is made',
    'PROD/kafka-topics.yaml',
    'topicName: order-events',
    'topicName: orders-events',
  ],
  [
    'dead letter topic',
    SETTINGS,
    'dlq-name: order-service.payment-events-dlt',
    'dlq-name: order-service.payment-events-dlq',
  ],
  [
    'consumer group',
    SETTINGS,
    'group: order-service.payment-events',
    'group: orders.payment-events',
  ],
  [
    'right to a topic',
    'PROD/kafka-user.yaml',
    'name: payment-events',
    'name: payments-events',
  ],
  [
    'life of a cache',
    'src/main/java/com/ecotrack/order/cache/CacheConfig.java',
    'Duration.ofMinutes(3)',
    'Duration.ofMinutes(30)',
  ],
  [
    'prefix of the keys of the cache',
    SETTINGS,
    'key-prefix: "order-service:"',
    'key-prefix: "orders:"',
  ],
];

const MESH: readonly Row[] = [
  [
    'host of the DestinationRule',
    'PROD/mesh-traffic.yaml',
    'host: order-service.ecotrack.svc.cluster.local',
    'host: orders.ecotrack.svc.cluster.local',
  ],
  [
    'timeout of the mesh',
    'PROD/mesh-traffic.yaml',
    'timeout: "6.5s"',
    'timeout: "9.5s"',
  ],
  [
    'timeout of the gateway',
    'PROD/mesh-gateway.yaml',
    'request: "6s500ms"',
    'request: "2s500ms"',
  ],
  [
    'host of the gateway',
    'PROD/mesh-gateway.yaml',
    '- order-service.ecotrack.example',
    '- orders.ecotrack.example',
  ],
  ['port of the route', 'PROD/mesh-gateway.yaml', 'port: 8080', 'port: 8090'],
  ['port of the policy', 'PROD/mesh-access.yaml', '- "8081"', '- "8082"'],
  [
    'issuer of tokens',
    'PROD/mesh-access.yaml',
    'issuer: "https://user-service.ecotrack.example"',
    'issuer: "https://users.ecotrack.example"',
  ],
  [
    'service that is called',
    'PROD/mesh-egress.yaml',
    './payment-service.ecotrack.svc.cluster.local',
    './payments.ecotrack.svc.cluster.local',
  ],
  ['way out', 'PROD/network-policy.yaml', 'port: 9093', 'port: 9092'],
];

const OBSERVABILITY: readonly Row[] = [
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

/** Each breaks one wire of an ordinary service: nothing else of the repository changes. */
export const MUTATIONS: readonly Mutation[] = [
  ...of('order-service', [
    ...WORKLOAD,
    ...SECRETS_AND_DATA,
    ...MESH,
    ...OBSERVABILITY,
  ]),
  ...of('product-service', [
    [
      'caller',
      'PROD/mesh-access.yaml',
      '/ns/ecotrack/sa/order-service',
      '/ns/ecotrack/sa/orders-service',
    ],
    [
      'caller of the network',
      'PROD/network-policy.yaml',
      'app.kubernetes.io/name: order-service',
      'app.kubernetes.io/name: orders-service',
    ],
    ['method of a caller', 'PROD/mesh-access.yaml', '- GET', '- PUT'],
  ]),
  ...of('consumer', [
    [
      'group that is scaled by',
      'PROD/scaling.yaml',
      'consumerGroup: notification-service.user-events',
      'consumerGroup: notification-service.users',
    ],
  ]),
  ...of('sessions', [
    [
      'route of a canary',
      'PROD/rollout.yaml',
      'routes:\n              - reads',
      'routes:\n              - gets',
    ],
  ]),
  ...of('everything', [
    [
      'name of an environment variable',
      'PROD/config-maps.yaml',
      'FEATURE_PICKING:',
      'FEATURE_PICK:',
    ],
  ]),
];

/** It breaks nothing, so nothing may refuse it: a rule that refuses everything is none. */
export const HARMLESS: Mutation = {
  name: 'nothing: a comment',
  model: 'order-service',
  environment: 'prod',
  file: `${PROD}/service.yaml`,
  from: '# Managed by',
  to: '# Written by',
};
