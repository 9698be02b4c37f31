import { gatewaySelection } from '../../mesh/findings/policies/gatewaySelection';
import { overlappingPolicies } from '../../mesh/findings/policies/overlappingPolicies';
import { peerAuthentications } from '../../mesh/findings/policies/peerAuthentications';
import { sidecarHosts } from '../../mesh/findings/policies/sidecarHosts';
import { statusConditions } from '../../mesh/findings/policies/statusConditions';
import { telemetryProviders } from '../../mesh/findings/policies/telemetryProviders';
import { tokenNotDemanded } from '../../mesh/findings/policies/tokenNotDemanded';
import { unmatchedSelectors } from '../../mesh/findings/policies/unmatchedSelectors';
import { made, pod } from '../objects';
import {
  type Example,
  type Group,
  cartPorts,
  gateway,
  pods,
  policy,
  selector,
  source,
} from './parts';

/** What is told. */
const BROKEN: readonly Example[] = [
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
  [
    'warning IST0166 AuthorizationPolicy/policy',
    {
      ...policy([{}], { selector: { matchLabels: { istio: 'ingress' } } }),
      ...pods(
        pod('gateway-1', {
          labels: {
            istio: 'ingress',
            'gateway.networking.k8s.io/gateway-name': 'shared',
          },
        }),
      ),
    },
  ],
  [
    'warning IST0171 AuthorizationPolicy/policy',
    {
      AuthorizationPolicy: [
        {
          ...made('policy', { rules: [{}] }),
          status: {
            conditions: [
              {
                type: 'WaypointAccepted',
                status: 'True',
                reason: 'PartiallyInvalid',
              },
            ],
          },
        },
      ],
    },
  ],
  [
    'warning IST0171 Service/cart',
    {
      Service: [
        {
          ...made('cart', cartPorts()),
          status: {
            conditions: [{ type: 'istio.io/WaypointBound', status: 'False' }],
          },
        },
      ],
    },
  ],
  [
    'error KIA0002 PeerAuthentication/one',
    { PeerAuthentication: [made('one', {}), made('two', {})] },
  ],
];

/** What is not told. */
const CLEAN: readonly Example[] = [
  [
    'one policy for some pods beside those for all and for others',
    {
      PeerAuthentication: [
        made('default', {}),
        made('cart', { selector }),
        made('other', { selector: { matchLabels: { app: 'other' } } }),
      ],
      Pod: [pod('cart-1'), pod('other-1', { labels: { app: 'other' } })],
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
    'a policy that names the Gateway',
    {
      ...policy([{}], { targetRefs: [{ kind: 'Gateway', name: 'shared' }] }),
      ...pods(
        pod('gateway-1', {
          labels: {
            istio: 'ingress',
            'gateway.networking.k8s.io/gateway-name': 'shared',
          },
        }),
      ),
    },
  ],
  [
    'a condition of a Service that is not Istio’s',
    {
      Service: [
        {
          ...made('cart', cartPorts()),
          status: {
            conditions: [{ type: 'LoadBalancerReady', status: 'False' }],
          },
        },
      ],
    },
  ],
];

export const policies: Group = {
  analyzers: [
    gatewaySelection,
    overlappingPolicies,
    peerAuthentications,
    sidecarHosts,
    statusConditions,
    telemetryProviders,
    tokenNotDemanded,
    unmatchedSelectors,
  ],
  broken: BROKEN,
  clean: CLEAN,
};
