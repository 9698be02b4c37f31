import { made, pod } from '../objects';
import { Example, cartPorts, namespace, policy, selector, pods } from './parts';

const MODE = { 'istio.io/dataplane-mode': 'ambient' };
const ambient = (labels: Record<string, string> = {}, rest: object = {}) => ({
  Namespace: [namespace('shop', { ...MODE, ...labels })],
  Pod: [
    pod('cart-1', {
      proxy: false,
      annotations: { 'ambient.istio.io/redirection': 'enabled' },
    }),
  ],
  AuthorizationPolicy: [],
  ...rest,
});
const USE = { 'istio.io/use-waypoint': 'w' };
const waypoint = (where = 'shop') =>
  made(`${where}/w`, cartPorts(), {
    labels: { 'gateway.networking.k8s.io/gateway-name': 'w' },
  });

/** What is told. */
export const BROKEN: readonly Example[] = [
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
    'warning KIA1312 Service/cart',
    { Service: [made('cart', cartPorts(), { labels: USE })] },
  ],
  [
    'warning KIA1312 Pod/cart-2',
    pods(pod('cart-2', { labels: { app: 'x', ...USE } })),
  ],
  ['error KIA1313 Namespace/shop', ambient(USE)],
  [
    'error KIA1313 Service/cart',
    ambient(
      {},
      {
        Service: [
          made('cart', cartPorts(), {
            labels: { ...USE, 'istio.io/use-waypoint-namespace': 'far' },
          }),
          waypoint(),
        ],
      },
    ),
  ],
  ['warning IST0167 Sidecar/out', ambient({}, { Sidecar: [made('out', {})] })],
  [
    'warning IST0167 Sidecar/out',
    {
      ...ambient(),
      Namespace: [namespace('shop', { 'istio-injection': 'disabled' })],
      Sidecar: [made('out', { workloadSelector: { labels: { app: 'cart' } } })],
    },
  ],
  [
    'warning IST0167 AuthorizationPolicy/policy',
    ambient({}, policy([{ to: [{ operation: { methods: ['GET'] } }] }])),
  ],
  [
    'warning IST0167 RequestAuthentication/jwt',
    ambient(
      {},
      { RequestAuthentication: [made('jwt', { jwtRules: [{ issuer: 'x' }] })] },
    ),
  ],
  [
    'warning IST0167 Telemetry/trace',
    ambient({}, { Telemetry: [made('trace', { selector })] }),
  ],
];

/** What is not told. */
export const CLEAN: readonly Example[] = [
  [
    'a waypoint that is there',
    ambient(USE, { Service: [made('cart', cartPorts()), waypoint()] }),
  ],
  [
    'a waypoint of another namespace',
    ambient(
      { ...USE, 'istio.io/use-waypoint-namespace': 'far' },
      { Service: [made('cart', cartPorts()), waypoint('far')] },
    ),
  ],
  [
    'no waypoint on purpose',
    {
      Service: [
        made('cart', cartPorts(), {
          labels: { 'istio.io/use-waypoint': 'none' },
        }),
      ],
    },
  ],
  [
    'a policy on connections in ambient mode',
    ambient({}, policy([{ to: [{ operation: { ports: ['8080'] } }] }])),
  ],
];
