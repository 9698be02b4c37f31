import {
  expectNeverBetter,
  expectNoLossHelps,
} from '../__testUtils__/neverBetter';
import {
  deployment,
  NAME,
  NAMESPACE,
  object,
  peerAuthentication,
  pod,
  ROOT,
} from './__testUtils__/meshObjects';
import {
  answered,
  certificatesLeft,
  healthyMesh,
  inDays,
  one,
  outgoing,
  p99,
  resourceOf,
  secured,
  typeOf,
} from './__testUtils__/meshWorld';
import { both, Changes, samples, two } from './__testUtils__/changes';
import { DEPLOYMENT, KIND_IDS } from './projections';

type World = ReturnType<typeof healthyMesh>;

/** A change as a fault that can be met together with others. */
const fault =
  ({ objects = {}, samples: changed = {} }: Changes) =>
  (changing: World) => {
    Object.assign(changing.objects, structuredClone(objects));
    Object.assign(changing.samples, structuredClone(changed));
  };

const FAULTS: Readonly<
  Record<'workload' | 'control-plane' | 'namespace', readonly Changes[]>
> = {
  workload: [
    two({ proxy: false }),
    both({ proxy: false }),
    two({ version: '1.29.0' }),
    two({ ready: false }),
    two({ restarts: 9, ended: '2026-11-21T11:50:00Z' }),
    samples('rejects', one(2)),
    samples('connected-proxies', one(0)),
    samples('secured-requests', secured(9, 1)),
    samples('certificates', certificatesLeft(-1, 40_000)),
    samples('requests', answered({ 200: 9, 500: 1 })),
    samples('requests', answered({ 200: 6, 403: 4 })),
    samples('latency', p99(5000)),
    samples('connections', outgoing({ '-': 9, UF: 1 })),
    samples('calls', outgoing({ '-': 9, UO: 1 })),
    {
      objects: {
        [KIND_IDS.PeerAuthentication]: [
          peerAuthentication('DISABLE', NAMESPACE),
        ],
      },
    },
    {
      objects: {
        [KIND_IDS.DestinationRule]: [
          object(NAME, {
            spec: { host: NAME, trafficPolicy: { tls: { mode: 'DISABLE' } } },
          }),
        ],
      },
    },
  ],
  'control-plane': [
    { objects: { [DEPLOYMENT]: [deployment('istiod', ROOT, { ready: 0 })] } },
    samples('convergence', one(6)),
    samples('injection-failures', one(1)),
    samples('certificate-failures', one(1)),
    samples('root-expiry', inDays(20)),
    samples('chain-expiry', inDays(20)),
  ],
  namespace: [
    {
      objects: {
        [KIND_IDS.Pod]: [
          pod('pg-1', {
            namespace: 'data-dev',
            labels: { 'cnpg.io/cluster': 'pg' },
          }),
        ],
      },
    },
  ],
};
const NAMED = {
  workload: [[DEPLOYMENT, NAME]],
  'control-plane': [[DEPLOYMENT, 'istiod']],
  namespace: [],
} as const;

describe.each(['workload', 'control-plane', 'namespace'] as const)(
  'verdicts on a %s',
  type => {
    const losses = {
      type: typeOf(type),
      resource: resourceOf(type),
      environment: { name: 'prod', isProduction: true },
      healthy: healthyMesh,
      faults: FAULTS[type].map(fault),
      named: NAMED[type],
    };

    it('never get better by losing a source', () => {
      expect(() => expectNeverBetter(losses)).not.toThrow();
    });

    it('never get better by any one loss', () => {
      expect(() => expectNoLossHelps(losses)).not.toThrow();
    });
  },
);
