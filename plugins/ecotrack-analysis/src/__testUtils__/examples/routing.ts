import { duplicateHosts } from '../../mesh/findings/routing/duplicateHosts';
import { faults } from '../../mesh/findings/routing/faults';
import { gatewayConflicts } from '../../mesh/findings/routing/gatewayConflicts';
import { gatewayHosts } from '../../mesh/findings/routing/gatewayHosts';
import { missingGateways } from '../../mesh/findings/routing/missingGateways';
import { missingHosts } from '../../mesh/findings/routing/missingHosts';
import { missingPorts } from '../../mesh/findings/routing/missingPorts';
import { missingSubsets } from '../../mesh/findings/routing/missingSubsets';
import { retries } from '../../mesh/findings/routing/retries';
import { routeWeights } from '../../mesh/findings/routing/routeWeights';
import { tokenRouting } from '../../mesh/findings/routing/tokenRouting';
import { unreachableRoutes } from '../../mesh/findings/routing/unreachableRoutes';
import { made } from '../objects';
import {
  type Example,
  type Group,
  cartPorts,
  gateway,
  http,
  routes,
  to,
} from './parts';

/** A route with a fault for calls with a header, which ends on a day. */
const faulty = (
  expires?: string,
  match: object[] = [{ headers: { 'x-fault': { exact: 'on' } } }],
  name = 'routes',
) => ({
  VirtualService: [
    made(
      name,
      {
        hosts: ['cart'],
        http: [
          {
            match,
            fault: { delay: { fixedDelay: '2s', percentage: { value: 100 } } },
            route: [to('cart')],
          },
          { route: [to('cart')] },
        ],
      },
      expires === undefined
        ? {}
        : { annotations: { 'ecotrack.io/expires': expires } },
    ),
  ],
});

/** What is told. */
const BROKEN: readonly Example[] = [
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
  [
    'error fault-without-header VirtualService/routes',
    faulty('2026-12-31', [{ uri: { prefix: '/x' } }]),
  ],
  [
    'error fault-without-header VirtualService/routes',
    faulty('2026-12-31', []),
  ],
  [
    'error fault-without-header VirtualService/routes',
    faulty('2026-12-31', [{ headers: { a: { exact: 'b' } } }, { headers: {} }]),
  ],
  ['warning fault-without-expiry VirtualService/routes', faulty()],
  ['warning fault-without-expiry VirtualService/routes', faulty('next week')],
  ['warning fault-expired VirtualService/routes', faulty('2026-11-20')],
  [
    'warning fault-expired VirtualService/routes',
    faulty('2026-11-21T12:00:00+01:00'),
  ],
  [
    'error fault-in-production VirtualService/routes',
    { ...faulty('2026-12-31', undefined, 'live/routes') },
  ],
];

/** What is not told. */
const CLEAN: readonly Example[] = [
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
  ['a fault behind a header that ends today', faulty('2026-11-21')],
  ['a fault until a moment to come', faulty('2026-11-21T13:30:00+01:00')],
];

export const routing: Group = {
  analyzers: [
    duplicateHosts,
    faults,
    gatewayConflicts,
    gatewayHosts,
    missingGateways,
    missingHosts,
    missingPorts,
    missingSubsets,
    retries,
    routeWeights,
    tokenRouting,
    unreachableRoutes,
  ],
  broken: BROKEN,
  clean: CLEAN,
};
