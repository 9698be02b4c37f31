import { alphaAnnotations } from '../../mesh/findings/annotations/alphaAnnotations';
import { deprecatedAnnotations } from '../../mesh/findings/annotations/deprecatedAnnotations';
import { invalidAnnotations } from '../../mesh/findings/annotations/invalidAnnotations';
import { misplacedAnnotations } from '../../mesh/findings/annotations/misplacedAnnotations';
import { misusedLabels } from '../../mesh/findings/annotations/misusedLabels';
import { unknownAnnotations } from '../../mesh/findings/annotations/unknownAnnotations';
import { made, pod } from '../objects';
import { type Example, type Group, cartPorts, namespace, pods } from './parts';

const podWith = (annotations: Record<string, string>, labels = {}) =>
  pods(pod('cart-2', { annotations, labels: { app: 'cart', ...labels } }));
const service = (metadata: object) => ({
  Service: [made('cart', cartPorts(), metadata)],
});
const deployment = (metadata: object, template: object = {}) => ({
  Deployment: [made('cart', { template: { metadata: template } }, metadata)],
});
const PORTS = 'traffic.sidecar.istio.io/excludeInboundPorts';

/** What is told. */
const BROKEN: readonly Example[] = [
  [
    'warning IST0107 Deployment/cart',
    deployment({ annotations: { [PORTS]: '8000' } }),
  ],
  [
    'warning IST0107 Gateway/in',
    {
      Gateway: [
        made(
          'in',
          {},
          { annotations: { 'networking.istio.io/service-type': 'ClusterIP' } },
        ),
      ],
    },
  ],
  [
    'warning IST0108 Service/cart',
    service({ annotations: { 'networking.istio.io/exportto': '.' } }),
  ],
  ['warning IST0125 Pod/cart-2', podWith({ [PORTS]: 'http' })],
  [
    'warning IST0125 Deployment/cart',
    deployment({}, { annotations: { 'sidecar.istio.io/proxyCPU': 'much' } }),
  ],
  [
    'warning IST0125 Pod/cart-2',
    podWith({ 'traffic.sidecar.istio.io/includeOutboundIPRanges': '10.0.0.0' }),
  ],
  [
    'warning IST0125 Pod/cart-2',
    podWith({ 'sidecar.istio.io/userVolume': '{' }),
  ],
  [
    'warning IST0125 AuthorizationPolicy/policy',
    {
      AuthorizationPolicy: [
        made(
          'policy',
          { rules: [{}] },
          { annotations: { 'istio.io/dry-run': 'yes' } },
        ),
      ],
    },
  ],
  ['info IST0135 Pod/cart-2', podWith({ 'sidecar.istio.io/inject': 'true' })],
  [
    'info IST0135 Pod/cart-2',
    podWith({ 'sidecar.istio.io/statsInclusionPrefixes': 'x' }),
  ],
  [
    'info IST0136 Pod/cart-2',
    podWith({ 'sidecar.istio.io/bootstrapOverride': 'x' }),
  ],
  [
    'warning misplaced-label Namespace/shop',
    {
      Namespace: [
        namespace('shop', {
          'istio-injection': 'enabled',
          'sidecar.istio.io/inject': 'false',
        }),
      ],
    },
  ],
  [
    'warning invalid-label Pod/cart-2',
    podWith({}, { 'istio.io/dataplane-mode': 'sidecar' }),
  ],
];

/** What is not told. */
const CLEAN: readonly Example[] = [
  [
    'annotations in their place',
    podWith({
      [PORTS]: '8000, 9187',
      'traffic.sidecar.istio.io/includeOutboundIPRanges': '*',
      'traffic.sidecar.istio.io/excludeOutboundIPRanges': '10.0.0.0/8,fd00::/8',
      'traffic.sidecar.istio.io/excludeInterfaces': 'eth0',
      'sidecar.istio.io/proxyCPULimit': '1.5',
      'sidecar.istio.io/proxyMemory': '128Mi',
    }),
  ],
  [
    'what Istio itself has set',
    podWith({ 'sidecar.istio.io/status': '{}', 'istio.io/rev': 'default' }),
  ],
  [
    'the old annotation beside the label',
    podWith(
      { 'sidecar.istio.io/inject': 'true' },
      { 'sidecar.istio.io/inject': 'true' },
    ),
  ],
  [
    'annotations of others',
    service({
      annotations: { 'prometheus.io/scrape': 'true', 'notistio.io/x': 'y' },
    }),
  ],
];

export const annotations: Group = {
  analyzers: [
    alphaAnnotations,
    deprecatedAnnotations,
    invalidAnnotations,
    misplacedAnnotations,
    misusedLabels,
    unknownAnnotations,
  ],
  broken: BROKEN,
  clean: CLEAN,
};
