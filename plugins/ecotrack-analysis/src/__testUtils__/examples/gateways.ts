import { gatewayPorts } from '../../mesh/findings/gateways/gatewayPorts';
import { gatewaySelectors } from '../../mesh/findings/gateways/gatewaySelectors';
import { made, pod } from '../objects';
import { type Example, type Group, cartPorts, gateway } from './parts';

const PROXY = pod('ingress-1', { labels: { istio: 'ingress' } });
const behind = (...ports: object[]) => ({
  Gateway: [gateway('in', 'a.example')],
  Pod: [pod('cart-1'), PROXY],
  Service: [
    made('cart', cartPorts()),
    made('ingress', { selector: { istio: 'ingress' }, ports }),
  ],
});

/** What is told. */
const BROKEN: readonly Example[] = [
  ['warning KIA0302 Gateway/in', { Gateway: [gateway('in', 'a.example')] }],
  [
    'warning IST0162 Gateway/in',
    behind({ name: 'http', port: 80, targetPort: 8080 }),
  ],
  [
    'warning IST0162 Gateway/in',
    { ...behind(), Service: [made('cart', cartPorts())] },
  ],
];

/** What is not told. */
const CLEAN: readonly Example[] = [
  [
    'a port of the Service',
    behind({ name: 'https', port: 443, targetPort: 8443 }),
  ],
  [
    'a port behind the Service',
    behind({ name: 'https', port: 8443, targetPort: 443 }),
  ],
];

export const gateways: Group = {
  analyzers: [gatewayPorts, gatewaySelectors],
  broken: BROKEN,
  clean: CLEAN,
};
