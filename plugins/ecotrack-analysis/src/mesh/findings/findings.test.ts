import { made, pod, SETTINGS } from '../../__testUtils__/objects';
import { DATA_CONFLICTS } from '../../data/conflicts';
import { NONE, ObjectBag } from '../../objects/Objects';
import { analyse, kindsOf, MESH_ANALYZERS } from '.';

const ALL = [...Object.values(MESH_ANALYZERS).flat(), ...DATA_CONFLICTS];
const cartPorts = (...ports: object[]) => ({
  selector: { app: 'cart' },
  ports: ports.length > 0 ? ports : [{ name: 'http', port: 8080 }],
});
const namespace = (name: string, labels: Record<string, string>) => ({
  metadata: { name, labels },
});

/** A namespace in the mesh with one workload, its Service and its policies, as it should be. */
const SOUND: ObjectBag = {
  ...NONE,
  Namespace: [namespace('shop', { 'istio-injection': 'enabled' })],
  Pod: [pod('cart-1')],
  Service: [made('cart', cartPorts())],
  ServiceAccount: [made('order')],
  PeerAuthentication: [
    made('istio-system/default', { mtls: { mode: 'STRICT' } }),
  ],
  AuthorizationPolicy: [
    made('cart', {
      selector: { matchLabels: { app: 'cart' } },
      rules: [
        {
          from: [{ source: { principals: ['shop.example/ns/shop/sa/order'] } }],
          to: [{ operation: { methods: ['GET'], paths: ['/api/*'] } }],
        },
      ],
    }),
  ],
  VirtualService: [
    made('cart', {
      hosts: ['cart'],
      http: [
        {
          match: [{ uri: { prefix: '/api' } }],
          route: [{ destination: { host: 'cart' } }],
        },
        {
          route: [{ destination: { host: 'cart' } }],
          timeout: '5s',
          retries: { attempts: 2, perTryTimeout: '2s' },
        },
      ],
    }),
  ],
  DestinationRule: [
    made('cart', {
      host: 'cart',
      trafficPolicy: {
        tls: { mode: 'ISTIO_MUTUAL' },
        loadBalancer: { simple: 'LEAST_REQUEST' },
      },
    }),
  ],
};

const found = (changes: ObjectBag) => {
  const { findings, unreadable } = analyse(
    ALL,
    { ...SOUND, ...changes },
    SETTINGS,
  );
  expect(unreadable).toEqual([]);
  return findings.map(
    ({ id, level, object }) => `${level} ${id} ${object.kind}/${object.name}`,
  );
};
const routes = (spec: object, name = 'routes') => ({
  VirtualService: [made(name, { hosts: ['cart'], ...spec })],
});
const http = (...list: object[]) => routes({ http: list });
const to = (host: string, more: object = {}, weight?: number) => ({
  destination: { host, ...more },
  ...(weight !== undefined && { weight }),
});
const rule = (spec: object) => ({
  DestinationRule: [made('rule', { host: 'cart', ...spec })],
});
const policy = (rules: object[], spec: object = {}) => ({
  AuthorizationPolicy: [made('policy', { rules, ...spec })],
});
const source = (fields: object) => [{ from: [{ source: fields }] }];
const selector = { matchLabels: { app: 'cart' } };
const gateway = (name: string, host: string) =>
  made(name, {
    selector: { istio: 'ingress' },
    servers: [{ hosts: [host], port: { number: 443, protocol: 'HTTPS' } }],
  });
const labelled = (
  labels: Record<string, string>,
  proxy: boolean | 'classic',
  name = 'data-1',
) =>
  pod(name, {
    proxy: proxy === true,
    labels,
    spec:
      proxy === 'classic'
        ? { containers: [{ name: 'app' }, { name: 'istio-proxy' }] }
        : {},
  });
const postgres = { 'cnpg.io/cluster': 'pg' };
const redis = {
  'app.kubernetes.io/part-of': 'redis-failover',
  'app.kubernetes.io/component': 'redis',
};
const kafka = {
  'strimzi.io/cluster': 'kafka',
  'strimzi.io/kind': 'Kafka',
  'strimzi.io/broker-role': 'true',
};
const UNMESHED = {
  Namespace: [namespace('shop', { 'istio-injection': 'disabled' })],
};
const pods = (...list: NonNullable<ObjectBag['Pod']>[number][]) => ({
  Pod: [pod('cart-1'), ...list],
});

describe('findings', () => {
  it('are none where everything is as it should be', () => {
    expect(found({})).toEqual([]);
  });

  it.each<[string, ObjectBag]>([
    ['error IST0101 VirtualService/routes', routes({ gateways: ['gone'] })],
    ['error IST0101 VirtualService/routes', http({ route: [to('gone')] })],
    [
      'error IST0101 VirtualService/routes',
      http({ route: [to('cart', { subset: 'v9' })] }),
    ],
    [
      'error IST0101 VirtualService/routes',
      http({ route: [to('cart', { port: { number: 1 } })] }),
    ],
    [
      'error IST0112 VirtualService/routes',
      {
        ...http({ route: [to('cart')] }),
        Service: [
          made(
            'cart',
            cartPorts({ name: 'http', port: 80 }, { name: 'tcp-x', port: 81 }),
          ),
        ],
      },
    ],
    [
      'error IST0109 VirtualService/two',
      {
        VirtualService: [
          made('one', { hosts: ['cart'] }),
          made('two', { hosts: ['cart.shop.svc.cluster.local'] }),
        ],
      },
    ],
    [
      'warning IST0130 VirtualService/routes',
      http({ route: [to('cart')] }, { match: [{ uri: { exact: '/x' } }] }),
    ],
    [
      'warning IST0130 VirtualService/routes',
      http(
        { match: [{ uri: { exact: '/x' } }] },
        { match: [{ uri: { exact: '/x' } }] },
      ),
    ],
    [
      'info IST0131 VirtualService/routes',
      http(
        { match: [{ uri: { exact: '/x' } }] },
        { match: [{ uri: { exact: '/x' } }, { uri: { exact: '/y' } }] },
      ),
    ],
    [
      'warning IST0132 VirtualService/routes',
      {
        ...routes({ gateways: ['in'], hosts: ['shop.example'] }),
        Gateway: [gateway('in', '*.other.example')],
      },
    ],
    [
      'error IST0145 Gateway/two',
      { Gateway: [gateway('one', 'a.example'), gateway('two', '*.example')] },
    ],
    [
      'warning KIA1104 VirtualService/routes',
      http({ route: [to('cart', {}, 50)] }),
    ],
    [
      'warning route-weights VirtualService/routes',
      http({
        route: [to('cart', {}, 50), to('cart.shop.svc.cluster.local', {}, 40)],
      }),
    ],
    [
      'warning KIA1105 VirtualService/routes',
      http({ route: [to('cart', {}, 50), to('cart', {}, 50)] }),
    ],
    [
      'warning unsafe-retries VirtualService/routes',
      http({ retries: { attempts: 2, retryOn: 'connect-failure,5xx' } }),
    ],
    [
      'warning timeout-below-retries VirtualService/routes',
      http({ timeout: '3s', retries: { attempts: 2, perTryTimeout: '2s' } }),
    ],
    [
      'error IST0149 VirtualService/routes',
      http({
        match: [{ headers: { '@request.auth.claims.role': { exact: 'x' } } }],
      }),
    ],
    ['warning IST0174 DestinationRule/rule', rule({ host: 'gone' })],
    [
      'error IST0173 DestinationRule/rule',
      rule({ subsets: [{ name: 'v2', labels: { version: 'v2' } }] }),
    ],
    [
      'warning KIA0209 DestinationRule/rule',
      rule({ subsets: [{ name: 'all' }] }),
    ],
    [
      'warning KIA0201 DestinationRule/two',
      {
        DestinationRule: ['one', 'two'].map(name =>
          made(name, { host: 'cart', trafficPolicy: { loadBalancer: {} } }),
        ),
      },
    ],
    [
      'error KIA0207 DestinationRule/rule',
      rule({ trafficPolicy: { tls: { mode: 'DISABLE' } } }),
    ],
    [
      'error KIA0206 DestinationRule/rule',
      {
        ...rule({ trafficPolicy: { tls: { mode: 'ISTIO_MUTUAL' } } }),
        ...UNMESHED,
        Pod: [pod('cart-1', { proxy: false })],
      },
    ],
    [
      'warning IST0128 DestinationRule/rule',
      rule({ trafficPolicy: { tls: { mode: 'SIMPLE' } } }),
    ],
    [
      'warning IST0129 DestinationRule/rule',
      rule({
        trafficPolicy: {
          portLevelSettings: [
            { port: { number: 8080 }, tls: { mode: 'SIMPLE' } },
          ],
        },
      }),
    ],
    [
      'warning least-conn DestinationRule/rule',
      rule({ trafficPolicy: { loadBalancer: { simple: 'LEAST_CONN' } } }),
    ],
    [
      'warning IST0134 ServiceEntry/pay',
      {
        ServiceEntry: [
          made('pay', {
            hosts: ['pay.example'],
            ports: [{ number: 9000, protocol: 'TCP' }],
          }),
        ],
      },
    ],
    [
      'warning KIA0101 AuthorizationPolicy/policy',
      policy(source({ namespaces: ['gone'] })),
    ],
    [
      'info KIA0106 AuthorizationPolicy/policy',
      policy(source({ principals: ['shop.example/ns/shop/sa/later'] })),
    ],
    [
      'info KIA0106 AuthorizationPolicy/policy',
      policy(source({ serviceAccounts: ['later'] })),
    ],
    [
      'error KIA0106 AuthorizationPolicy/policy',
      policy(source({ principals: ['shop.example/ns/gone/sa/order'] })),
    ],
    [
      'warning KIA0108 AuthorizationPolicy/policy',
      policy(source({ principals: ['other.example/ns/shop/sa/order'] })),
    ],
    [
      'warning KIA0102 AuthorizationPolicy/policy',
      policy([{ to: [{ operation: { methods: ['get'] } }] }]),
    ],
    [
      'error KIA0104 AuthorizationPolicy/policy',
      policy([{ to: [{ operation: { hosts: ['gone.shop'] } }] }]),
    ],
    [
      'error KIA0105 AuthorizationPolicy/policy',
      {
        ...policy(source({ serviceAccounts: ['order'] })),
        PeerAuthentication: [made('default', { mtls: { mode: 'DISABLE' } })],
      },
    ],
    [
      'error http-fields-on-tcp AuthorizationPolicy/policy',
      {
        ...policy([{ to: [{ operation: { methods: ['GET'] } }] }]),
        Service: [made('cart', cartPorts({ name: 'tcp-redis', port: 6379 }))],
        VirtualService: [],
      },
    ],
    [
      'warning token-not-demanded RequestAuthentication/jwt',
      { RequestAuthentication: [made('jwt', { jwtRules: [{ issuer: 'x' }] })] },
    ],
    [
      'warning ports-without-selector PeerAuthentication/default',
      {
        PeerAuthentication: [
          made('default', { portLevelMtls: { 80: { mode: 'STRICT' } } }),
        ],
      },
    ],
    [
      'warning selector-in-root PeerAuthentication/cart',
      { PeerAuthentication: [made('istio-system/cart', { selector })] },
    ],
    [
      'error KIA0002 PeerAuthentication/two',
      { PeerAuthentication: [made('one', {}), made('two', {})] },
    ],
    [
      'error KIA0003 PeerAuthentication/two',
      {
        PeerAuthentication: [
          made('one', { selector }),
          made('two', { selector }),
        ],
      },
    ],
    [
      'error IST0111 Sidecar/two',
      { Sidecar: [made('one', {}), made('two', {})] },
    ],
    [
      'error IST0110 Sidecar/two',
      {
        Sidecar: ['one', 'two'].map(name =>
          made(name, { workloadSelector: { labels: { app: 'cart' } } }),
        ),
      },
    ],
    [
      'error IST0160 Telemetry/two',
      { Telemetry: [made('one', {}), made('two', {})] },
    ],
    [
      'error IST0159 Telemetry/two',
      { Telemetry: [made('one', { selector }), made('two', { selector })] },
    ],
    [
      'warning IST0127 AuthorizationPolicy/policy',
      policy([{}], { selector: { matchLabels: { app: 'gone' } } }),
    ],
    [
      'warning KIA1004 Sidecar/out',
      {
        Sidecar: [
          made('out', {
            egress: [{ hosts: ['shop/gone.shop.svc.cluster.local'] }],
          }),
        ],
      },
    ],
    [
      'warning KIA1006 Sidecar/out',
      {
        Sidecar: [
          made('istio-system/out', {
            workloadSelector: { labels: { app: 'cart' } },
          }),
        ],
      },
    ],
    [
      'warning IST0157 Telemetry/trace',
      { Telemetry: [made('trace', { tracing: [{ providers: [{}] }] })] },
    ],
    [
      'warning IST0171 Gateway/in',
      {
        Gateway: [
          {
            ...gateway('in', 'a.example'),
            status: { conditions: [{ type: 'Reconciled', status: 'False' }] },
          },
        ],
      },
    ],
    ['info IST0102 Namespace/shop', { Namespace: [namespace('shop', {})] }],
    [
      'warning IST0123 Namespace/shop',
      {
        Namespace: [
          namespace('shop', {
            'istio-injection': 'enabled',
            'istio.io/rev': 'x',
          }),
        ],
      },
    ],
    [
      'error KIA1311 Namespace/shop',
      {
        Namespace: [
          namespace('shop', {
            'istio-injection': 'enabled',
            'istio.io/dataplane-mode': 'ambient',
          }),
        ],
      },
    ],
    [
      'warning KIA1312 Namespace/shop',
      {
        Namespace: [
          namespace('shop', {
            'istio-injection': 'enabled',
            'istio.io/use-waypoint': 'w',
          }),
        ],
      },
    ],
    [
      'warning IST0103 Pod/cart-2',
      pods(pod('cart-2', { proxy: false, labels: {} })),
    ],
    [
      'error KIA1311 Pod/cart-2',
      pods(
        pod('cart-2', {
          annotations: { 'ambient.istio.io/redirection': 'enabled' },
        }),
      ),
    ],
    [
      'warning IST0144 Pod/cart-2',
      pods(
        pod('cart-2', {
          spec: {
            containers: [{ name: 'app', securityContext: { runAsUser: 1337 } }],
          },
        }),
      ),
    ],
    [
      'warning retired-image-host Pod/cart-2',
      pods(
        pod('cart-2', {
          spec: {
            containers: [
              { name: 'app', image: 'gcr.io/istio-release/proxyv2:1.30.0' },
            ],
          },
        }),
      ),
    ],
    [
      'info IST0118 Service/cart',
      { Service: [made('cart', cartPorts({ port: 8080 }))] },
    ],
    [
      'warning IST0116 Service/two',
      {
        Service: [
          made('cart', cartPorts()),
          made('two', cartPorts({ name: 'tcp', port: 8080 })),
        ],
      },
    ],
    [
      'error postgres-operator-shut-out Pod/data-1',
      pods(labelled(postgres, true)),
    ],
    [
      'error postgres-job-with-proxy Pod/data-1',
      pods(labelled({ ...postgres, 'cnpg.io/jobRole': 'initdb' }, 'classic')),
    ],
    ['error redis-pod-addresses Pod/data-1', pods(labelled(redis, true))],
    ['warning redis-announced-address Pod/data-1', pods(labelled(redis, true))],
    ['error kafka-operator-shut-out Pod/data-1', pods(labelled(kafka, true))],
    [
      'warning kafka-in-mesh Pod/data-1',
      { ...pods(labelled(kafka, true)), PeerAuthentication: [] },
    ],
    [
      'warning headless-port Service/cart',
      {
        Service: [
          made('cart', { ...cartPorts({ port: 8080 }), clusterIP: 'None' }),
        ],
      },
    ],
    [
      'warning strict-without-proxy PeerAuthentication/default',
      {
        ...UNMESHED,
        ...pods(labelled(postgres, false)),
        PeerAuthentication: [made('default', { mtls: { mode: 'STRICT' } })],
      },
    ],
  ])('tell %s', (expected, changes) => {
    expect(found(changes)).toContain(expected);
  });

  it.each<[string, ObjectBag]>([
    [
      'a route to a host outside that is declared',
      {
        ...http({ route: [to('pay.example')] }),
        ServiceEntry: [
          made('pay', {
            hosts: ['*.example'],
            ports: [{ number: 443, protocol: 'TLS' }],
          }),
        ],
      },
    ],
    [
      'weights that make 100',
      http({
        route: [to('cart', {}, 90), to('cart.shop.svc.cluster.local', {}, 10)],
      }),
    ],
    [
      'retries of reads',
      http({
        match: [{ method: { exact: 'GET' } }],
        retries: { attempts: 2, retryOn: '5xx' },
      }),
    ],
    [
      'hosts told only to their own namespace',
      {
        VirtualService: [
          made('one', { hosts: ['pay.example'], exportTo: ['.'] }),
          made('elsewhere/two', { hosts: ['pay.example'], exportTo: ['.'] }),
        ],
      },
    ],
    [
      'a policy with an open TCP rule beside one of HTTP',
      {
        ...policy([
          { to: [{ operation: { methods: ['GET'] } }] },
          { to: [{ operation: { ports: ['6379'] } }] },
        ]),
        Service: [made('cart', cartPorts({ name: 'tcp-redis', port: 6379 }))],
        VirtualService: [],
      },
    ],
    [
      'a token that is demanded',
      {
        RequestAuthentication: [made('jwt', { jwtRules: [{ issuer: 'x' }] })],
        ...policy(source({ requestPrincipals: ['*'] })),
      },
    ],
    [
      'plain text to a port that takes it',
      {
        Service: [
          made('cart', {
            selector: { app: 'cart' },
            ports: [{ name: 'http', port: 80, targetPort: 'web' }],
          }),
        ],
        Pod: [
          pod('cart-1', {
            spec: {
              containers: [
                { name: 'app', ports: [{ name: 'web', containerPort: 8080 }] },
              ],
            },
          }),
        ],
        PeerAuthentication: [
          made('istio-system/default', { mtls: { mode: 'STRICT' } }),
          made('cart', {
            selector,
            portLevelMtls: { 8080: { mode: 'PERMISSIVE' } },
          }),
        ],
        ...rule({
          trafficPolicy: {
            portLevelSettings: [
              { port: { number: 80 }, tls: { mode: 'DISABLE' } },
            ],
          },
        }),
      },
    ],
    [
      'a pod that wants no proxy',
      pods(
        pod('cart-2', {
          proxy: false,
          labels: { 'sidecar.istio.io/inject': 'false' },
        }),
      ),
    ],
    [
      'a pod that has ended',
      pods({
        ...pod('cart-2', { proxy: false, labels: {} }),
        status: { phase: 'Succeeded' },
      }),
    ],
    [
      'data beside the mesh',
      {
        ...UNMESHED,
        ...pods(
          labelled(postgres, false),
          labelled(redis, false, 'data-2'),
          labelled(kafka, false, 'data-3'),
        ),
      },
    ],
    [
      'an instance whose status port is open',
      pods(
        pod('data-1', {
          labels: postgres,
          annotations: {
            'traffic.sidecar.istio.io/excludeInboundPorts': '8000,9187',
          },
        }),
      ),
    ],
    [
      'an instance whose operator is inside',
      {
        ...pods(labelled(postgres, true)),
        Namespace: [
          ...(SOUND.Namespace ?? []),
          namespace('cnpg-system', { 'istio-injection': 'enabled' }),
        ],
      },
    ],
  ])('do not tell %s', (_what, changes) => {
    expect(found(changes)).toEqual([]);
  });

  it('are not all there is to say when something cannot be read', () => {
    const { unreadable } = analyse(
      ALL,
      {
        ...SOUND,
        Gateway: [made('in', { servers: 'none' })],
        Telemetry: undefined,
      },
      SETTINGS,
    );
    expect(
      unreadable.map(({ object }) => `${object.kind}/${object.name}`).sort(),
    ).toEqual(['Gateway/in', 'Telemetry/*']);
  });

  it('ask for every kind that can be read', () => {
    expect([...kindsOf(ALL)].sort()).toEqual(Object.keys(NONE).sort());
  });
});
