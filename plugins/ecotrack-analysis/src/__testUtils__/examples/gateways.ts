import { made, pod } from '../objects';
import { Example, cartPorts, gateway } from './parts';

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
export const BROKEN: readonly Example[] = [
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
export const CLEAN: readonly Example[] = [
  [
    'a port of the Service',
    behind({ name: 'https', port: 443, targetPort: 8443 }),
  ],
  [
    'a port behind the Service',
    behind({ name: 'https', port: 8443, targetPort: 443 }),
  ],
];
