import {
  assess,
  type KubernetesObject,
  type Sample,
} from '@ecotrack/backstage-plugin-platform-health-node';
import {
  fakeFacts,
  type FakeWorld,
} from '@ecotrack/backstage-plugin-platform-health-node/testing';
import { DEPLOYMENT, KIND_IDS } from '../projections';
import { meshProvider } from '../provider';
import {
  authorizationPolicy,
  deployment,
  istiodPod,
  NAME,
  namespace,
  NAMESPACE,
  object,
  peerAuthentication,
  pod,
  ROOT,
  service,
} from './meshObjects';

const NOW_SECONDS = Date.parse('2026-11-21T12:00:00Z') / 1000;
const DAY = 86_400;

export const one = (value: number): Sample[] => [{ labels: {}, value }];

/** Parts of a rate, with the whole of it and the series that is there without traffic. */
export function shares(
  wholeBy: string,
  parts: readonly (Record<string, string> & { readonly rate?: never })[],
  rates: readonly number[],
): Sample[] {
  const sum = rates.reduce((total, rate) => total + rate, 0);
  return [
    ...parts.map((labels, index) => ({ labels, value: rates[index] })),
    ...(parts.length > 0
      ? [{ labels: { [wholeBy]: NAMESPACE }, value: sum }]
      : []),
    { labels: { namespace: NAMESPACE }, value: 0 },
  ];
}

/** Calls to the workload by their codes, and as many to another one. */
export const answered = (
  codes: Readonly<Record<string, number>>,
  more: Record<string, string> = {},
): Sample[] =>
  shares(
    'destination_workload_namespace',
    [
      ...Object.keys(codes).map(code => ({
        destination_workload: NAME,
        request_protocol: 'http',
        response_code: code,
        response_flags: '-',
        ...more,
      })),
      {
        destination_workload: 'user-service',
        request_protocol: 'http',
        response_code: '500',
        response_flags: '-',
      },
    ],
    [...Object.values(codes), 7],
  );

export const secured = (mutual: number, plain: number): Sample[] =>
  shares(
    'destination_workload_namespace',
    ['mutual_tls', 'none'].map(policy => ({
      destination_workload: NAME,
      connection_security_policy: policy,
    })),
    [mutual, plain],
  );

/** What the workload's proxy says of calls or connections out. */
export const outgoing = (flags: Readonly<Record<string, number>>): Sample[] =>
  shares(
    'source_workload_namespace',
    Object.keys(flags).map(flag => ({
      source_workload: NAME,
      destination_service_name: 'payment-service',
      response_flags: flag,
    })),
    Object.values(flags),
  );

export const p99 = (milliseconds: number): Sample[] => [
  { labels: { destination_workload: NAME }, value: milliseconds },
  { labels: { destination_workload: 'user-service' }, value: NaN },
];

export const certificatesLeft = (...seconds: number[]): Sample[] =>
  seconds.map((value, index) => ({
    labels: { pod: `${NAME}-${index + 1}` },
    value,
  }));

export const inDays = (days: number): Sample[] => one(NOW_SECONDS + days * DAY);

export const healthyObjects = (): Record<string, KubernetesObject[]> => ({
  [KIND_IDS.Namespace]: [namespace()],
  [KIND_IDS.ServiceAccount]: [object(NAME), object('user-service')],
  [DEPLOYMENT]: [deployment(), deployment('istiod', ROOT)],
  [KIND_IDS.Pod]: [
    pod(`${NAME}-1`),
    pod(`${NAME}-2`),
    pod('user-service-1', { service: 'user-service' }),
    istiodPod(),
  ],
  [KIND_IDS.Service]: [service()],
  [KIND_IDS.VirtualService]: [],
  [KIND_IDS.DestinationRule]: [],
  [KIND_IDS.Gateway]: [],
  [KIND_IDS.ServiceEntry]: [],
  [KIND_IDS.Sidecar]: [],
  [KIND_IDS.EnvoyFilter]: [],
  [KIND_IDS.PeerAuthentication]: [peerAuthentication('STRICT')],
  [KIND_IDS.AuthorizationPolicy]: [authorizationPolicy()],
  [KIND_IDS.RequestAuthentication]: [],
  [KIND_IDS.Telemetry]: [],
});

export const healthySamples = (): Record<string, Sample[]> => ({
  'mesh/requests': answered({ 200: 10 }),
  'mesh/secured-requests': secured(10, 0),
  'mesh/calls': outgoing({ '-': 5 }),
  'mesh/connections': outgoing({ '-': 5 }),
  'mesh/latency': p99(120),
  'mesh/certificates': certificatesLeft(12 * 3600, 20 * 3600),
  'mesh/connected-proxies': one(9),
  'mesh/rejects': one(0),
  'mesh/pushes': one(0.2),
  'mesh/convergence': one(0.3),
  'mesh/injection-failures': one(0),
  'mesh/certificate-failures': one(0),
  'mesh/validation-failures': one(0),
  'mesh/root-expiry': inDays(3000),
  'mesh/chain-expiry': inDays(400),
});

/** A mesh where all is well, of its own: a test may change it. */
export const healthyMesh = () => ({
  objects: healthyObjects(),
  samples: healthySamples(),
});

export const resources = {
  workload: { namespace: NAMESPACE, name: NAME },
  'control-plane': { namespace: ROOT, name: 'istiod' },
  namespace: { namespace: 'data-dev', name: 'data-dev' },
} as const;
export type MeshType = keyof typeof resources;

export const resourceOf = (type: MeshType) => ({
  technology: 'mesh' as const,
  type,
  cluster: 'nonprod',
  ...resources[type],
});

export const typeOf = (type: MeshType) =>
  meshProvider.resourceTypes.find(found => found.type === type)!;

export const verdict = (
  type: MeshType,
  world: FakeWorld,
  isProduction = false,
) =>
  assess(typeOf(type), fakeFacts(world), {
    resource: resourceOf(type),
    environment: {
      name: isProduction ? 'prod' : 'dev',
      isProduction,
      trustDomains: ['dev.ecotrack.internal'],
    },
  });
