import type { WiringFile } from '../reading/readWiring';

const RENDERED = 'deploy/rendered/dev';

const object = (kind: string, name: string, rest: string, data = false) => `---
kind: ${kind}
metadata: { name: ${name}, namespace: ${
  data ? 'data' : 'shop'
}, labels: { app: cart, release: watch, strimzi.io/cluster: kafka, backstage.io/kubernetes-id: cart } }
${rest}
`;

const WORKLOAD = [
  object(
    'Deployment',
    'cart',
    `spec:
  selector: { matchLabels: { app: cart } }
  template:
    metadata: { labels: { app: cart, app.kubernetes.io/version: 1.0.0 } }
    spec:
      serviceAccountName: cart
      terminationGracePeriodSeconds: 60
      containers:
        - name: cart
          image: registry.example/cart:1.0.0
          ports: [{ name: http, containerPort: 8080 }, { name: management, containerPort: 8081 }]
          envFrom: [{ configMapRef: { name: cart-environment } }]
          readinessProbe: { httpGet: { path: /actuator/health/readiness, port: management } }
          lifecycle: { preStop: { sleep: { seconds: 10 } } }
          volumeMounts: [{ name: config, mountPath: /etc/config }, { name: secrets, mountPath: /etc/secrets }]
      volumes:
        - { name: config, configMap: { name: cart-config } }
        - name: secrets
          projected:
            sources:
              - secret: { name: cart-owner, items: [{ key: username, path: spring.flyway.user }, { key: password, path: spring.flyway.password }] }
              - secret: { name: cart-kafka, items: [{ key: sasl.jaas.config, path: spring.kafka.properties.sasl.jaas.config }] }
              - secret: { name: cart-database, items: [{ key: password, path: spring.datasource.password }] }`,
  ).replace(
    'backstage.io/kubernetes-id: cart }',
    "backstage.io/kubernetes-id: cart }, annotations: { secret.reloader.stakater.com/reload: 'cart-owner,cart-kafka,cart-database' }",
  ),
  object('ServiceAccount', 'cart', ''),
  object(
    'Service',
    'cart',
    'spec: { selector: { app: cart }, ports: [{ name: http, port: 8080, targetPort: http }, { name: management, port: 8081, targetPort: 8081 }] }',
  ),
  object(
    'HorizontalPodAutoscaler',
    'cart',
    'spec: { scaleTargetRef: { kind: Deployment, name: cart }, metrics: [{ containerResource: { container: cart } }] }',
  ),
  object(
    'ConfigMap',
    'cart-config',
    `data:
  application.yaml: |
    spring: { datasource: { url: 'jdbc:postgresql://pg-rw.data.svc:5432/cart' }, flyway: { url: 'jdbc:postgresql://pg-rw.data.svc:5432/cart' }, kafka: { bootstrap-servers: 'kafka-kafka-bootstrap.data.svc:9093', security: { protocol: SASL_PLAINTEXT } } }`,
  ),
  object('ConfigMap', 'cart-environment', 'data: { GREETING: hello }'),
];

const DATA = [
  object(
    'ExternalSecret',
    'cart-owner',
    `spec: { target: { name: cart-owner, template: { data: { username: cart_owner, password: '{{ .password }}' } } }, data: [{ secretKey: password }] }`,
  ),
  object(
    'ExternalSecret',
    'cart-database',
    `spec: { target: { name: cart-database, template: { data: { password: '{{ .password }}' } } }, dataFrom: [{ sourceRef: { generatorRef: { kind: VaultDynamicSecret, name: cart } } }] }`,
  ),
  object(
    'VaultDynamicSecret',
    'cart',
    'spec: { provider: { auth: { kubernetes: { serviceAccountRef: { name: cart } } } } }',
  ),
  object(
    'ExternalSecret',
    'cart-kafka',
    `spec: { target: { name: cart-kafka, template: { data: { sasl.jaas.config: 'module username="cart" password={{ .password }}' } } }, data: [{ secretKey: password }] }`,
  ),
  object(
    'Database',
    'cart',
    'spec: { cluster: { name: pg }, name: cart, owner: cart_owner, schemas: [{ name: cart, owner: cart_owner }] }',
    true,
  ),
  object(
    'DatabaseRole',
    'owner',
    'spec: { cluster: { name: pg }, name: cart_owner }',
    true,
  ),
  object(
    'DatabaseRole',
    'app',
    'spec: { cluster: { name: pg }, name: cart_app }',
    true,
  ),
  object('KafkaTopic', 'carts', 'spec: { topicName: carts }', true),
  object(
    'KafkaTopic',
    'letters',
    'spec: { topicName: cart.orders-dlt, partitions: 1 }',
    true,
  ),
  object(
    'KafkaUser',
    'cart',
    `spec:
  authorization:
    acls:
      - { resource: { type: topic, name: carts }, operations: [Write] }
      - { resource: { type: topic, name: orders }, operations: [Read] }
      - { resource: { type: group, name: cart.orders }, operations: [Read] }
      - { resource: { type: topic, name: cart.orders-dlt }, operations: [Write] }`,
    true,
  ),
];

const CANARY = [
  object(
    'Rollout',
    'cart',
    'spec: { strategy: { canary: { trafficRouting: { istio: { virtualService: { name: cart, routes: [calls] }, destinationRule: { name: cart, stableSubsetName: stable, canarySubsetName: canary } } }, steps: [{ analysis: { templates: [{ templateName: cart }], args: [{ name: hash }] } }] } } }',
  ),
  object('AnalysisTemplate', 'cart', 'spec: { args: [{ name: hash }] }'),
];

const MESH = [
  object(
    'DestinationRule',
    'cart',
    'spec: { host: cart.shop.svc.cluster.local, subsets: [{ name: stable }, { name: canary }] }',
  ),
  object(
    'VirtualService',
    'cart',
    'spec: { hosts: [cart], http: [{ name: calls, match: [{ port: 8080 }], timeout: 6s, retries: { attempts: 1, perTryTimeout: 3s }, route: [{ destination: { host: cart, port: { number: 8080 } } }] }] }',
  ),
  object(
    'HTTPRoute',
    'cart',
    'spec: { parentRefs: [{ name: gate, namespace: istio-system }], hostnames: [cart.dev.example.org], rules: [{ matches: [{ path: { value: /api } }], backendRefs: [{ name: cart, port: 8080 }], timeouts: { request: 6s } }] }',
  ),
  object(
    'AuthorizationPolicy',
    'cart',
    `spec:
  selector: { matchLabels: { app: cart } }
  rules:
    - { from: [{ source: { principals: [dev.example/ns/shop/sa/order] } }], to: [{ operation: { methods: [GET], paths: ['/api/carts/{*}'], ports: ['8080'] } }] }
    - { from: [{ source: { principals: [dev.example/ns/observability/sa/prometheus] } }], to: [{ operation: { methods: [GET], paths: [/actuator/prometheus], ports: ['8081'] } }] }`,
  ),
  object(
    'RequestAuthentication',
    'cart',
    'spec: { jwtRules: [{ issuer: https://id.example.org, audiences: [shop] }] }',
  ),
  object(
    'Sidecar',
    'cart',
    "spec: { workloadSelector: { labels: { app: cart } }, egress: [{ hosts: ['data/*', './product.shop.svc.cluster.local', './pay.example.org'] }] }",
  ),
  object(
    'ServiceEntry',
    'pay',
    'spec: { hosts: [pay.example.org], ports: [{ number: 443 }] }',
  ),
  object(
    'NetworkPolicy',
    'cart',
    `spec:
  podSelector: { matchLabels: { app: cart } }
  ingress:
    - { from: [{ namespaceSelector: { matchLabels: { kubernetes.io/metadata.name: shop } }, podSelector: { matchLabels: { app.kubernetes.io/name: order } } }, { namespaceSelector: { matchLabels: { kubernetes.io/metadata.name: istio-system } } }], ports: [{ port: 8080 }] }
  egress:
    - { to: [{ namespaceSelector: { matchLabels: { kubernetes.io/metadata.name: shop } }, podSelector: { matchLabels: { app.kubernetes.io/name: product } } }], ports: [{ port: 8080 }] }
    - { to: [{ namespaceSelector: { matchLabels: { kubernetes.io/metadata.name: data } } }], ports: [{ port: 5432 }, { port: 9093 }] }
    - { to: [{ ipBlock: { cidr: 0.0.0.0/0 } }], ports: [{ port: 443 }] }`,
  ),
];

const OBSERVABILITY = [
  object(
    'ConfigMap',
    'cart-log-rules',
    `data:
  cart-log-rules.yaml: |
    groups: [{ rules: [{ alert: CartLogs, expr: 'count_over_time({namespace=~"shop|shop-test",container="cart"}[5m]) > 1', labels: { service: cart }, annotations: { runbook_url: https://portal.example/docs/default/component/cart/runbooks/log/#errors } }] }]`,
  ),
  object(
    'ServiceMonitor',
    'cart',
    'spec: { selector: { matchLabels: { app: cart } }, endpoints: [{ port: management, path: /actuator/prometheus }] }',
  ),
  object(
    'PrometheusRule',
    'cart',
    `spec:
  groups:
    - rules:
        - { alert: CartSlow, expr: 'sum(rate(requests_total{application="cart",le="0.5"}[5m])) > 1', labels: { service: cart, severity: warning, owner: carts }, annotations: { runbook_url: https://portal.example/docs/default/component/cart/runbooks/kafka/#consumer-lag } }`,
  ),
  object(
    'AlertmanagerConfig',
    'cart',
    'spec: { route: { receiver: mail, matchers: [{ name: service, value: cart }] }, receivers: [{ name: mail, webhookConfigs: [{ urlSecret: { name: receivers, key: carts.warning } }] }] }',
  ),
];

const SETTINGS = `
spring:
  application: { name: cart }
  config: { import: ['optional:file:/etc/config/application.yaml'] }
  lifecycle: { timeout-per-shutdown-phase: 20s }
  security: { oauth2: { resourceserver: { jwt: { issuer-uri: https://id.example.org, audiences: [shop] } } } }
  datasource: { username: cart_app, hikari: { schema: cart } }
  flyway: { user: cart_owner }
  cache: { redis: { key-prefix: 'cart:' } }
  cloud:
    function: { definition: orders }
    stream:
      bindings: { carts-out-0: { destination: carts }, orders-in-0: { destination: orders, group: cart.orders } }
      kafka: { bindings: { orders-in-0: { consumer: { dlq-name: cart.orders-dlt, dlq-partitions: 1 } } } }
server: { port: 8080 }
management:
  server: { port: 8081 }
  endpoints: { web: { exposure: { include: 'health,prometheus' } } }
  metrics: { tags: { application: cart }, distribution: { slo: { http.server.requests: '100ms,500ms' } } }
`;

const SERVICE = `
metadata: { name: cart }
spec:
  application: { basePath: /api, environment: { GREETING: hello }, calls: [{ service: product }] }
  redis: { caches: [{ name: carts, ttlMs: 180000 }] }
  observability: { slo: { latencyMs: 500, availability: 99.9 } }
  mesh: { callers: [{ service: order, operations: [{ method: GET, path: '/carts/{id}' }] }] }
`;

const PLATFORM = `
registry: registry.example
baseDomain: example.org
environments: [{ name: dev, namespace: shop, cluster: nonprod, subdomain: dev, trustDomain: dev.example }, { name: test, namespace: shop-test }]
mesh: { gateway: { name: gate, namespace: istio-system, serviceAccount: gate }, scraper: { namespace: observability, serviceAccount: prometheus } }
observability: { prometheusRelease: watch, alertSecret: receivers }
`;

const FILES: { readonly [path: string]: string } = {
  [`${RENDERED}/workload.yaml`]: WORKLOAD.join(''),
  [`${RENDERED}/data.yaml`]: DATA.join(''),
  [`${RENDERED}/rollout.yaml`]: CANARY.join(''),
  [`${RENDERED}/mesh.yaml`]: MESH.join(''),
  [`${RENDERED}/observability.yaml`]: OBSERVABILITY.join(''),
  'deploy/argocd/dev.yaml': `kind: Application
metadata: { name: cart-dev, namespace: argocd }
spec: { source: { path: ${RENDERED} }, destination: { name: nonprod, namespace: shop } }
`,
  'src/main/resources/application.yaml': SETTINGS,
  'src/main/java/CacheConfig.java':
    'x.withCacheConfiguration("carts", typed(View.class, Duration.ofMinutes(3)));',
  'src/main/resources/db/migration/V1__grant.sql':
    "select from pg_roles where rolname = 'cart_app'",
  '.github/workflows/ci.yaml':
    'jobs: { image: { env: { IMAGE: registry.example/cart } } }',
  'load/service.js':
    'const API = `${BASE_URL}/api`;\nhttp_req_failed: ["rate<=0.001"]\np(99)<500',
  Dockerfile: 'EXPOSE 8080 8081\n',
  'ecotrack.yaml': SERVICE,
  '.ecotrack/platform.yaml': PLATFORM,
  'catalog-info.yaml':
    'metadata: { annotations: { backstage.io/kubernetes-id: cart } }\n',
  'docs/runbooks/kafka.md': '# Kafka\n\n## Consumer lag\n',
  'docs/runbooks/log.md': '# Log\n\n## Errors\n',
};

/** A small service whose wires all meet. */
export const SOUND: readonly WiringFile[] = Object.entries(FILES).map(
  ([path, content]) => ({ path, content }),
);
