import { ambientPolicies } from '../../mesh/findings/ambient/ambientPolicies';
import { waypoints } from '../../mesh/findings/ambient/waypoints';
import { made, pod } from '../objects';
import {
  type Example,
  type Group,
  cartPorts,
  namespace,
  pods,
  policy,
  selector,
} from './parts';

const MODE = { 'istio.io/dataplane-mode': 'ambient' };
const inAmbient = (labels: Record<string, string> = {}, rest: object = {}) => ({
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
const BROKEN: readonly Example[] = [
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
  ['error KIA1313 Namespace/shop', inAmbient(USE)],
  [
    'error KIA1313 Service/cart',
    inAmbient(
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
  [
    'warning IST0167 Sidecar/out',
    inAmbient({}, { Sidecar: [made('out', {})] }),
  ],
  [
    'warning IST0167 Sidecar/out',
    {
      ...inAmbient(),
      Namespace: [namespace('shop', { 'istio-injection': 'disabled' })],
      Sidecar: [made('out', { workloadSelector: { labels: { app: 'cart' } } })],
    },
  ],
  [
    'warning IST0167 AuthorizationPolicy/policy',
    inAmbient({}, policy([{ to: [{ operation: { methods: ['GET'] } }] }])),
  ],
  [
    'warning IST0167 RequestAuthentication/jwt',
    inAmbient(
      {},
      { RequestAuthentication: [made('jwt', { jwtRules: [{ issuer: 'x' }] })] },
    ),
  ],
  [
    'warning IST0167 Telemetry/trace',
    inAmbient({}, { Telemetry: [made('trace', { selector })] }),
  ],
];

/** What is not told. */
const CLEAN: readonly Example[] = [
  [
    'a waypoint that is there',
    inAmbient(USE, { Service: [made('cart', cartPorts()), waypoint()] }),
  ],
  [
    'a waypoint of another namespace',
    inAmbient(
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
    inAmbient({}, policy([{ to: [{ operation: { ports: ['8080'] } }] }])),
  ],
];

export const ambient: Group = {
  analyzers: [ambientPolicies, waypoints],
  broken: BROKEN,
  clean: CLEAN,
};
