import { destinationHost } from '../../mesh/findings/destinations/destinationHost';
import { duplicateRules } from '../../mesh/findings/destinations/duplicateRules';
import { entryProtocols } from '../../mesh/findings/destinations/entryProtocols';
import { leastConn } from '../../mesh/findings/destinations/leastConn';
import { mtlsMismatch } from '../../mesh/findings/destinations/mtlsMismatch';
import { overriddenMtls } from '../../mesh/findings/destinations/overriddenMtls';
import { serviceEntries } from '../../mesh/findings/destinations/serviceEntries';
import { subsets } from '../../mesh/findings/destinations/subsets';
import { unverifiedTls } from '../../mesh/findings/destinations/unverifiedTls';
import { made, pod } from '../objects';
import { type Example, type Group, UNMESHED, rule, selector } from './parts';

const entry = (name: string, protocol: string, exportTo?: string[]) =>
  made(name, {
    hosts: ['pay.example'],
    resolution: 'DNS',
    ports: [{ number: 443, name: 'x', protocol }],
    exportTo,
  });

/** What is told. */
const BROKEN: readonly Example[] = [
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
    'warning KIA0204 DestinationRule/rule',
    {
      DestinationRule: [
        made('all', {
          host: '*.shop.svc.cluster.local',
          trafficPolicy: { tls: { mode: 'ISTIO_MUTUAL' } },
        }),
        made('rule', { host: 'cart' }),
      ],
    },
  ],
  [
    'warning IST0177 ServiceEntry/two',
    { ServiceEntry: [entry('one', 'HTTPS'), entry('two', 'TLS')] },
  ],
  [
    'warning IST0177 ServiceEntry/two',
    { ServiceEntry: [entry('one', 'HTTPS'), entry('two', 'TLS', ['.'])] },
  ],
];

/** What is not told. */
const CLEAN: readonly Example[] = [
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
    'a nearer rule that demands mTLS too',
    {
      DestinationRule: [
        made('all', {
          host: '*.shop.svc.cluster.local',
          trafficPolicy: { tls: { mode: 'ISTIO_MUTUAL' } },
        }),
        made('rule', {
          host: 'cart',
          trafficPolicy: { tls: { mode: 'ISTIO_MUTUAL' } },
        }),
      ],
    },
  ],
  [
    'entries that agree, whatever the letters',
    { ServiceEntry: [entry('one', 'HTTPS'), entry('two', 'https')] },
  ],
  [
    'entries of namespaces that do not see each other',
    {
      ServiceEntry: [
        entry('one', 'HTTPS', ['.']),
        entry('far/two', 'TLS', ['.']),
      ],
    },
  ],
];

export const destinations: Group = {
  analyzers: [
    destinationHost,
    duplicateRules,
    entryProtocols,
    leastConn,
    mtlsMismatch,
    overriddenMtls,
    serviceEntries,
    subsets,
    unverifiedTls,
  ],
  broken: BROKEN,
  clean: CLEAN,
};
