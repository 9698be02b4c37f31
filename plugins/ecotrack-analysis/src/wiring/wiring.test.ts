import { brokenWires, WIRING_RULES } from '.';
import { SOUND } from './__testUtils__/sound';
import { inWords } from './meet';
import { readWiring } from './reading/readWiring';

const found = (files = SOUND) => brokenWires(readWiring(files, 'dev'));

/** The sound service with one text in place of another, which stands there once. */
function without(from: string, to: string) {
  const places = SOUND.filter(({ content }) => content.includes(from));
  const [place] = places;
  if (places.length !== 1 || place.content.split(from).length !== 2)
    throw new Error(`"${from}" does not stand in one place.`);
  return SOUND.map(one =>
    one === place
      ? { path: one.path, content: one.content.replace(from, () => to) }
      : one,
  );
}

/** One broken example of each rule: rule, what stands there, what stands there instead. */
const BROKEN: readonly (readonly [string, string, string])[] = [
  [
    'pod-selectors',
    'podSelector: { matchLabels: { app: cart',
    'podSelector: { matchLabels: { app: carts',
  ],
  ['service-ports', 'targetPort: http', 'targetPort: web'],
  ['application-ports', 'EXPOSE 8080 8081', 'EXPOSE 8080 8082'],
  ['probes', '/actuator/health/readiness', '/health/readiness'],
  ['probes', 'readiness, port: management', 'readiness, port: metrics'],
  ['service-accounts', 'serviceAccountName: cart', 'serviceAccountName: carts'],
  [
    'config-maps',
    'configMap: { name: cart-config',
    'configMap: { name: carts-config',
  ],
  ['config-maps', '  application.yaml: |', '  application.yml: |'],
  ['config-maps', 'mountPath: /etc/config', 'mountPath: /config'],
  ['volumes', '{ name: config, mountPath', '{ name: settings, mountPath'],
  ['images', 'image: registry.example/cart:', 'image: registry.example/carts:'],
  [
    'images',
    'app.kubernetes.io/version: 1.0.0',
    'app.kubernetes.io/version: 1.1.0',
  ],
  [
    'scale-targets',
    'kind: Deployment, name: cart',
    'kind: Deployment, name: carts',
  ],
  ['scale-targets', 'container: cart', 'container: carts'],
  [
    'neighbours',
    'app.kubernetes.io/name: order }',
    'app.kubernetes.io/name: orders }',
  ],
  [
    'neighbours',
    'app.kubernetes.io/name: product }',
    'app.kubernetes.io/name: products }',
  ],
  [
    'neighbours',
    'kubernetes.io/metadata.name: istio-system',
    'kubernetes.io/metadata.name: default',
  ],
  ['load-tests', 'p(99)<500', 'p(99)<5000'],
  ['load-tests', 'rate<=0.001', 'rate<=0.01'],
  ['load-tests', '${BASE_URL}/api`', '${BASE_URL}/v1`'],
  ['images', 'IMAGE: registry.example/cart', 'IMAGE: registry.example/carts'],
  ['rollouts', 'routes: [calls]', 'routes: [all]'],
  ['rollouts', 'templateName: cart', 'templateName: carts'],
  ['query-labels', 'container="cart"', 'container="carts"'],
  ['runbooks', '## Errors', '## Failures'],
  ['environment-names', 'data: { GREETING', 'data: { GREETINGS'],
  ['secret-keys', '{ key: username, path', '{ key: user, path'],
  ['secret-keys', 'target: { name: cart-kafka', 'target: { name: kafka'],
  ['secret-reloads', "reload: 'cart-owner,", "reload: '"],
  [
    'secret-templates',
    "username: cart_owner, password: '{{ .password }}",
    "username: cart_owner, password: '{{ .pass }}",
  ],
  [
    'secret-templates',
    'kind: VaultDynamicSecret, name: cart',
    'kind: VaultDynamicSecret, name: carts',
  ],
  ['secret-accounts', 'username="cart"', 'username="carts"'],
  [
    'secret-settings',
    'path: spring.datasource.password',
    'path: datasource.password',
  ],
  [
    'databases',
    'name: cart, owner: cart_owner, schemas',
    'name: cart, owner: owner, schemas',
  ],
  [
    'databases',
    "flyway: { url: 'jdbc:postgresql://pg-rw.data.svc:5432/cart'",
    "flyway: { url: 'jdbc:postgresql://pg-rw.data.svc:5432/carts'",
  ],
  ['grants', "rolname = 'cart_app'", "rolname = 'app'"],
  ['topics', 'topicName: carts', 'topicName: cart'],
  ['topics', 'dlq-partitions: 1', 'dlq-partitions: 3'],
  ['bindings', 'definition: orders', 'definition: events'],
  [
    'topic-access',
    'name: orders }, operations: [Read]',
    'name: orders }, operations: [Describe]',
  ],
  [
    'topic-access',
    'type: group, name: cart.orders',
    'type: group, name: orders',
  ],
  [
    'brokers',
    "bootstrap-servers: 'kafka-kafka-bootstrap.data.svc:9093'",
    "bootstrap-servers: 'other-kafka-bootstrap.data.svc:9093'",
  ],
  ['caches', 'ttlMs: 180000', 'ttlMs: 18000'],
  ['caches', "key-prefix: 'cart:'", "key-prefix: 'shop:'"],
  ['mesh-hosts', 'host: cart.shop.svc', 'host: carts.shop.svc'],
  ['mesh-hosts', 'number: 8080', 'number: 8090'],
  ['gateway-routes', 'hostnames: [cart.dev', 'hostnames: [cart.prod'],
  [
    'gateway-routes',
    'backendRefs: [{ name: cart',
    'backendRefs: [{ name: carts',
  ],
  ['policy-ports', "ports: ['8081']", "ports: ['9081']"],
  ['callers', 'sa/order]', 'sa/orders]'],
  [
    'callers',
    'service: order, operations: [{ method: GET',
    'service: order, operations: [{ method: PUT',
  ],
  ['callers', 'trustDomain: dev.example', 'trustDomain: other.example'],
  ['timeouts', 'request: 6s', 'request: 9s'],
  ['timeouts', 'perTryTimeout: 3s', 'perTryTimeout: 4s'],
  [
    'timeouts',
    'terminationGracePeriodSeconds: 60',
    'terminationGracePeriodSeconds: 25',
  ],
  ['egress-hosts', 'calls: [{ service: product', 'calls: [{ service: products'],
  ['egress-hosts', 'hosts: [pay.example.org', 'hosts: [api.example.org'],
  ['egress-ports', '{ port: 9093 }', '{ port: 9092 }'],
  ['egress-ports', 'number: 443', 'number: 8443'],
  ['tokens', 'issuer: https://id.', 'issuer: https://ids.'],
  ['monitors', 'endpoints: [{ port: management', 'endpoints: [{ port: metrics'],
  ['monitors', "include: 'health,prometheus'", "include: 'health'"],
  ['query-labels', 'application="cart"', 'application="carts"'],
  ['query-labels', 'le="0.5"', 'le="0.3"'],
  ['runbooks', '## Consumer lag', '## Lag'],
  ['alert-routes', 'route: { receiver: mail', 'route: { receiver: pager'],
  ['alert-routes', 'key: carts.warning', 'key: cart.warning'],
  ['selected-by', 'prometheusRelease: watch', 'prometheusRelease: other'],
  [
    'applications',
    'source: { path: deploy/rendered/dev',
    'source: { path: deploy/rendered/test',
  ],
  ['applications', 'destination: { name: nonprod', 'destination: { name: prod'],
  [
    'catalog',
    'annotations: { backstage.io/kubernetes-id: cart',
    'annotations: { backstage.io/kubernetes-id: carts',
  ],
];

describe('wires', () => {
  it('all meet in a sound service', () => {
    expect(found().map(({ sentence }) => sentence)).toEqual([]);
  });

  it.each(BROKEN)('%s: %s', (rule, from, to) => {
    const broken = found(without(from, to)).filter(one => one.rule === rule);
    expect(broken).not.toEqual([]);
    for (const { sentence, ends } of broken) {
      for (const end of ends) expect(sentence).toContain(inWords(end));
      expect(sentence).toMatch(/, .+: .+\.$/);
    }
    const [{ ends }] = broken;
    expect(ends.length).toBeGreaterThan(1);
  });

  it('have a broken example for each rule', () => {
    expect(new Set(BROKEN.map(([rule]) => rule))).toEqual(
      new Set(WIRING_RULES.map(({ id }) => id)),
    );
  });

  it('tells that there is nothing at the other end', () => {
    const [broken] = found(
      SOUND.map(({ path, content }) => ({
        path,
        content: content.replace('kind: ServiceAccount', 'kind: Nobody'),
      })),
    );
    expect(broken.sentence).toMatch(
      /serviceAccountName is "cart", which is the name of no ServiceAccount: there is none at all\.$/,
    );
    expect(broken.ends).toHaveLength(1);
  });

  it('names the file that is no YAML', () => {
    expect(() => found([{ path: 'ecotrack.yaml', content: 'a: [' }])).toThrow(
      /^ecotrack.yaml is no YAML/,
    );
  });
});
