import { injectionLabels } from '../../mesh/findings/injection/injectionLabels';
import { missingProxies } from '../../mesh/findings/injection/missingProxies';
import { proxyUser } from '../../mesh/findings/injection/proxyUser';
import { retiredImages } from '../../mesh/findings/injection/retiredImages';
import { servicePorts } from '../../mesh/findings/injection/servicePorts';
import { targetPorts } from '../../mesh/findings/injection/targetPorts';
import { made, pod } from '../objects';
import { type Example, type Group, cartPorts, namespace, pods } from './parts';

/** What is told. */
const BROKEN: readonly Example[] = [
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
    'warning IST0137 Service/two',
    {
      Service: [
        made('cart', cartPorts()),
        made('two', cartPorts({ name: 'http', port: 80, targetPort: 8080 })),
      ],
    },
  ],
  [
    'warning KIA0602 Service/cart',
    {
      Service: [
        made(
          'cart',
          cartPorts({
            name: 'x',
            port: 8080,
            appProtocol: 'shop.example/chat',
          }),
        ),
      ],
    },
  ],
];

/** What is not told. */
const CLEAN: readonly Example[] = [
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
    'two Services with one number for a port',
    { Service: [made('cart', cartPorts()), made('two', cartPorts())] },
  ],
  [
    'websockets by their Kubernetes name',
    {
      Service: [
        made(
          'cart',
          cartPorts({ name: 'x', port: 8080, appProtocol: 'kubernetes.io/ws' }),
        ),
      ],
    },
  ],
];

export const injection: Group = {
  analyzers: [
    injectionLabels,
    missingProxies,
    proxyUser,
    retiredImages,
    servicePorts,
    targetPorts,
  ],
  broken: BROKEN,
  clean: CLEAN,
};
