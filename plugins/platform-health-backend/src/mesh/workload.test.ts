import {
  deployment,
  istiodPod,
  NAME,
  namespace,
  NAMESPACE,
  object,
  peerAuthentication,
  pod,
  service,
} from './__testUtils__/meshObjects';
import {
  answered,
  certificatesLeft,
  one,
  outgoing,
  p99,
  secured,
} from './__testUtils__/meshWorld';
import {
  both,
  Changes,
  firing,
  judged,
  noTraffic,
  pods,
  samples,
  two,
} from './__testUtils__/changes';
import { DEPLOYMENT, KIND_IDS } from './projections';

/** A route of the workload with a fault behind a header, until a day. */
const faulty = (expires: string) =>
  object(
    NAME,
    {
      spec: {
        hosts: [NAME],
        http: [
          {
            match: [{ headers: { 'x-fault': { exact: 'on' } } }],
            fault: { abort: { httpStatus: 503 } },
            route: [{ destination: { host: NAME } }],
          },
        ],
      },
    },
    { annotations: { 'ecotrack.io/expires': expires } },
  );

describe('verdict on a workload in the mesh', () => {
  it('is healthy when everything was looked at and is fine', () => {
    expect(judged({})).toMatchObject({
      state: 'healthy',
      sentence: '2 of 2 pods in the mesh, mTLS strict',
      missing: [],
      keyNumbers: [
        { id: 'enrolled-pods', value: 2, of: 2 },
        { id: 'requests', value: 10 },
        { id: 'error-ratio', value: 0 },
        { id: 'latency-p99', value: 120 },
      ],
      certificates: [
        { purpose: 'workload identity', expires: '2026-11-22T00:00:00.000Z' },
      ],
      details: {
        type: 'mesh-workload',
        proxies: { enrolled: 2, ready: 2, wanted: 2 },
        mtls: {
          mode: 'strict',
          policies: ['istio-system/default'],
          observedRatio: 1,
        },
        callers: [
          {
            principal: `dev.ecotrack.internal/ns/${NAMESPACE}/sa/user-service`,
            operations: ['GET /api/*'],
            policy: `${NAMESPACE}/${NAME}`,
          },
        ],
        calls: {
          into: [
            {
              other: 'user-service',
              operations: ['GET /api/*'],
              mtls: 'strict',
            },
          ],
          out: [],
        },
        traffic: { requestsPerSecond: 10, errorRatio: 0, p99Milliseconds: 120 },
      },
    });
  });

  it.each<[string, string[], Changes]>([
    [
      'no Deployment',
      ['unknown mesh/no-workload'],
      { objects: { [DEPLOYMENT]: [] } },
    ],
    [
      'no replicas wanted',
      ['suspended mesh/scaled-to-zero'],
      {
        objects: {
          [DEPLOYMENT]: [deployment(NAME, NAMESPACE, { replicas: 0 })],
        },
      },
    ],
    [
      'a namespace that is kept out',
      ['suspended mesh/kept-out'],
      {
        objects: {
          ...both({ proxy: false }).objects,
          [KIND_IDS.Namespace]: [namespace({ 'istio-injection': 'disabled' })],
        },
      },
    ],
    [
      'one pod without a proxy',
      ['degraded mesh/not-enrolled', 'degraded mesh/injection'],
      two({ proxy: false }),
    ],
    [
      'no pod with a proxy',
      ['unhealthy mesh/not-enrolled', 'degraded mesh/injection'],
      both({ proxy: false }),
    ],
    [
      'nobody who asks for the mesh',
      ['degraded mesh/not-enrolled'],
      {
        objects: {
          ...both({ proxy: false }).objects,
          [KIND_IDS.Namespace]: [namespace({})],
        },
      },
    ],
    [
      'a proxy one minor behind',
      ['degraded mesh/proxy-version'],
      two({ version: '1.30.4' }),
    ],
    [
      'a proxy two minors behind',
      ['unhealthy mesh/proxy-version'],
      two({ version: '1.29.0' }),
    ],
    [
      'a proxy ahead',
      ['unhealthy mesh/proxy-version'],
      two({ version: '1.32.0' }),
    ],
    [
      'a proxy of another patch',
      ['degraded mesh/proxy-version'],
      two({ version: '1.31.0' }),
    ],
    [
      'a proxy that is not ready',
      ['unhealthy mesh/proxy-not-ready'],
      two({ ready: false }),
    ],
    [
      'a proxy that is not ready yet',
      ['progressing mesh/proxy-not-ready'],
      two({ ready: false, since: '2026-11-21T11:59:00Z' }),
    ],
    [
      'a proxy that restarts',
      ['degraded mesh/proxy-restarts'],
      two({ restarts: 4, ended: '2026-11-21T11:50:00Z' }),
    ],
    [
      'refused configuration',
      ['degraded mesh/configuration-rejected'],
      samples('rejects', one(2)),
    ],
    [
      'no connected proxy',
      ['unhealthy mesh/nothing-connected'],
      samples('connected-proxies', one(0)),
    ],
    [
      'plain text accepted',
      ['degraded mesh/mtls-mode'],
      {
        objects: {
          [KIND_IDS.PeerAuthentication]: [
            peerAuthentication('STRICT'),
            peerAuthentication('PERMISSIVE', NAMESPACE),
          ],
        },
      },
    ],
    [
      'mTLS switched off',
      ['unhealthy mesh/mtls-mode', 'unhealthy mesh/policies'],
      {
        objects: {
          [KIND_IDS.PeerAuthentication]: [
            peerAuthentication('DISABLE', NAMESPACE),
          ],
        },
      },
    ],
    [
      'a port with plain text',
      ['degraded mesh/mtls-mode'],
      {
        objects: {
          [KIND_IDS.PeerAuthentication]: [
            peerAuthentication('STRICT'),
            object('ports', {
              spec: {
                selector: { matchLabels: { 'app.kubernetes.io/name': NAME } },
                portLevelMtls: { 8081: { mode: 'PERMISSIVE' } },
              },
            }),
          ],
        },
      },
    ],
    [
      'a caller without a proxy',
      ['unhealthy mesh/plain-callers'],
      {
        objects: {
          [KIND_IDS.Pod]: [
            pod(`${NAME}-1`),
            pod(`${NAME}-2`),
            pod('user-service-1', { service: 'user-service', proxy: false }),
            istiodPod(),
          ],
        },
      },
    ],
    [
      'calls in plain text',
      ['degraded mesh/plain-traffic'],
      samples('secured-requests', secured(9, 1)),
    ],
    [
      'a certificate with five hours',
      ['degraded mesh/certificate-expiring'],
      samples('certificates', certificatesLeft(18_000, 40_000)),
    ],
    [
      'a certificate that has ended',
      ['unhealthy mesh/certificate-expiring'],
      samples('certificates', certificatesLeft(-1, 40_000)),
    ],
    [
      'a few errors',
      ['degraded mesh/server-errors'],
      samples('requests', answered({ 200: 99, 503: 1 })),
    ],
    [
      'many errors',
      ['unhealthy mesh/server-errors'],
      samples('requests', answered({ 200: 9, 500: 1 })),
    ],
    [
      'calls without an answer',
      ['unhealthy mesh/server-errors'],
      samples('requests', answered({ 200: 1, 0: 1 })),
    ],
    [
      'few calls that are wrong',
      [],
      samples('requests', answered({ 200: 91, 404: 9 })),
    ],
    [
      'calls that are wrong',
      ['degraded mesh/client-errors'],
      samples('requests', answered({ 200: 85, 404: 15 })),
    ],
    [
      'calls that are denied',
      ['degraded mesh/denials'],
      samples('requests', answered({ 200: 95, 403: 5 })),
    ],
    ['a slow answer', ['degraded mesh/slow'], samples('latency', p99(1500))],
    [
      'a very slow answer',
      ['unhealthy mesh/slow'],
      samples('latency', p99(2501)),
    ],
    [
      'failed connections',
      ['degraded mesh/tcp-failures'],
      samples('connections', outgoing({ '-': 97, UF: 3 })),
    ],
    [
      'calls cut off',
      ['degraded mesh/circuit-open'],
      samples('calls', outgoing({ '-': 999, 'UO,URX': 1 })),
    ],
    [
      'many calls cut off',
      ['unhealthy mesh/circuit-open'],
      samples('calls', outgoing({ '-': 9, UO: 1 })),
    ],
    [
      'a route to nowhere',
      ['unhealthy mesh/routing'],
      {
        objects: {
          [KIND_IDS.VirtualService]: [
            object(NAME, {
              spec: {
                hosts: [NAME],
                http: [{ route: [{ destination: { host: 'gone' } }] }],
              },
            }),
          ],
        },
      },
    ],
    [
      'pods that end before their calls do',
      ['degraded mesh/timeouts'],
      {
        objects: {
          [KIND_IDS.VirtualService]: [
            object(NAME, {
              spec: {
                hosts: [NAME],
                http: [
                  { timeout: '31s', route: [{ destination: { host: NAME } }] },
                ],
              },
            }),
          ],
        },
      },
    ],
    [
      'TLS switched off for callers',
      ['unhealthy mesh/destinations'],
      {
        objects: {
          [KIND_IDS.DestinationRule]: [
            object('elsewhere', {
              spec: { host: NAME, trafficPolicy: { tls: { mode: 'DISABLE' } } },
            }),
          ],
        },
      },
    ],
    [
      'a caller of a foreign trust domain',
      ['degraded mesh/policies'],
      {
        objects: {
          [KIND_IDS.AuthorizationPolicy]: [
            object(NAME, {
              spec: {
                rules: [
                  {
                    from: [
                      {
                        source: {
                          principals: [
                            `staging.ecotrack.internal/ns/${NAMESPACE}/sa/user-service`,
                          ],
                        },
                      },
                    ],
                  },
                ],
              },
            }),
          ],
        },
      },
    ],
    [
      'a fault that was to end',
      ['degraded mesh/routing'],
      { objects: { [KIND_IDS.VirtualService]: [faulty('2026-11-20')] } },
    ],
    [
      'ports that nobody can read',
      ['degraded mesh/annotations'],
      two({
        annotations: { 'traffic.sidecar.istio.io/excludeInboundPorts': 'http' },
      }),
    ],
    [
      'a filter without a priority',
      ['degraded mesh/envoy-filters'],
      {
        objects: {
          [KIND_IDS.EnvoyFilter]: [
            object('limit', {
              spec: {
                workloadSelector: {
                  labels: { 'app.kubernetes.io/name': NAME },
                },
                configPatches: [
                  {
                    applyTo: 'HTTP_FILTER',
                    patch: { operation: 'INSERT_BEFORE' },
                  },
                ],
              },
            }),
          ],
        },
      },
    ],
  ])('finds %s', (_what, expected, changes) => {
    expect(firing(changes)).toEqual(expected);
  });

  it.each<[string, Changes]>([
    [
      'pods in ambient mode, which have no proxy of their own',
      {
        objects: {
          ...both({
            proxy: false,
            annotations: { 'ambient.istio.io/redirection': 'enabled' },
          }).objects,
          [KIND_IDS.AuthorizationPolicy]: [],
          [KIND_IDS.Namespace]: [
            namespace({
              'istio-injection': 'disabled',
              'istio.io/dataplane-mode': 'ambient',
            }),
          ],
        },
      },
    ],
    [
      'a route to another service, its subset and a host outside',
      {
        objects: {
          [KIND_IDS.Service]: [service(), service('user-service')],
          [KIND_IDS.ServiceEntry]: [
            object('pay', { spec: { hosts: ['api.pay.example'], ports: [] } }),
          ],
          [KIND_IDS.DestinationRule]: [
            object('users', {
              spec: {
                host: 'user-service',
                subsets: [{ name: 'v1', labels: { version: 'v1' } }],
              },
            }),
          ],
          [KIND_IDS.VirtualService]: [
            object(NAME, {
              spec: {
                hosts: [NAME],
                http: [
                  {
                    match: [{ uri: { prefix: '/pay' } }],
                    route: [{ destination: { host: 'api.pay.example' } }],
                  },
                  {
                    route: [
                      { destination: { host: 'user-service', subset: 'v1' } },
                    ],
                  },
                ],
              },
            }),
          ],
        },
      },
    ],
    [
      'another service’s route',
      {
        objects: {
          [KIND_IDS.VirtualService]: [
            object('user-service', {
              spec: {
                hosts: ['user-service'],
                http: [{ route: [{ destination: { host: 'gone' } }] }],
              },
            }),
          ],
        },
      },
    ],
    [
      'another service’s policy',
      {
        objects: {
          [KIND_IDS.AuthorizationPolicy]: [
            object('user-service', {
              spec: {
                selector: {
                  matchLabels: { 'app.kubernetes.io/name': 'user-service' },
                },
              },
            }),
          ],
        },
      },
    ],
  ])('has nothing against %s', (_what, changes) => {
    expect(firing(changes)).toEqual([]);
  });

  it('knows all of a workload beside a route of another that cannot be read', () => {
    const odd = object('user-service', { spec: { hosts: 'user-service' } });
    expect(
      judged({ objects: { [KIND_IDS.VirtualService]: [odd] } }),
    ).toMatchObject({ state: 'healthy', missing: [] });
  });

  it('wants no faults in production', () => {
    const changes = {
      objects: { [KIND_IDS.VirtualService]: [faulty('2026-12-31')] },
    };
    expect(firing(changes)).toEqual([]);
    expect(firing(changes, 'workload', true)).toEqual([
      'unhealthy mesh/routing',
    ]);
  });

  it('is stricter in production', () => {
    const plain = samples('secured-requests', secured(9, 1));
    expect(firing(plain, 'workload', true)).toEqual([
      'unhealthy mesh/plain-traffic',
    ]);
  });

  it('takes no traffic for no answer, not for health of what it did not see', () => {
    const { state, notAssessed, keyNumbers } = judged({ samples: noTraffic });
    expect(state).toBe('healthy');
    expect(notAssessed.map(({ rule }) => rule)).toEqual(
      expect.arrayContaining([
        'mesh/server-errors',
        'mesh/slow',
        'mesh/plain-traffic',
        'mesh/tcp-failures',
        'mesh/circuit-open',
        'mesh/denials',
      ]),
    );
    expect(keyNumbers.map(({ id }) => id)).toEqual([
      'enrolled-pods',
      'requests',
    ]);
  });

  it.each<[string, Changes]>([
    ['an answer without the whole', samples('requests', [])],
    [
      'an answer that lost a part',
      samples('requests', answered({ 200: 9, 500: 1 }).slice(1)),
    ],
    ['no number for the latency', samples('latency', p99(NaN))],
    [
      'no certificate of a pod',
      samples('certificates', certificatesLeft(40_000)),
    ],
    [
      'an annotation that nobody can read',
      {
        objects: {
          [DEPLOYMENT]: [deployment(NAME, NAMESPACE, { rate: '5XX,many,10' })],
        },
      },
    ],
    ['a proxy without a version', two({ version: 'latest' })],
    [
      'a policy that nobody can read',
      {
        objects: {
          [KIND_IDS.PeerAuthentication]: [peerAuthentication('STRCIT')],
        },
      },
    ],
  ])('does not know with %s', (_what, changes) => {
    expect(judged(changes).state).toBe('unknown');
  });

  it('honours Kiali’s annotation before the defaults', () => {
    const changes = (rate?: string): Changes => ({
      ...samples('requests', answered({ 200: 9, 503: 1 })),
      objects: { [DEPLOYMENT]: [deployment(NAME, NAMESPACE, { rate })] },
    });
    expect(firing(changes())).toEqual(['unhealthy mesh/server-errors']);
    expect(firing(changes('503,20,30,http,inbound'))).toEqual([]);
    expect(firing(changes('503,20,30,http,outbound'))).toEqual([
      'unhealthy mesh/server-errors',
    ]);
  });

  it('says how calls ended', () => {
    const grpc = answered(
      { 200: 9 },
      { request_protocol: 'grpc', grpc_response_status: '14' },
    );
    expect(judged(samples('requests', grpc)).sentence).toBe(
      '100 % of the calls to order-service ended with an error of gRPC.',
    );
    expect(
      judged(samples('requests', answered({ 200: 6, 503: 2, 0: 2 }))).sentence,
    ).toBe(
      '20 % of the calls to order-service ended with 5XX; 20 % of the calls to order-service ended without an answer.',
    );
  });

  it('limits callers without a policy to those in the mesh where STRICT holds', () => {
    const callers = (mode: string) =>
      judged({
        objects: {
          [KIND_IDS.AuthorizationPolicy]: [],
          [KIND_IDS.PeerAuthentication]: [peerAuthentication(mode)],
        },
      }).details;
    expect(callers('STRICT')).toMatchObject({
      callers: [{ principal: 'anyone in the mesh', policy: 'none' }],
    });
    expect(callers('PERMISSIVE')).toMatchObject({
      callers: [{ principal: 'anyone', policy: 'none' }],
    });
  });

  it('draws nothing rather than nobody when it does not know who may call', () => {
    const { state, details } = judged({
      objects: {
        [KIND_IDS.AuthorizationPolicy]: [object(NAME, { spec: { rules: 7 } })],
      },
    });
    expect(state).toBe('unknown');
    expect(details).toBeUndefined();
  });

  it('asks for no certificate of a pod that just began', () => {
    const young = pod(`${NAME}-2`);
    const changes = pods(pod(`${NAME}-1`), {
      ...young,
      metadata: {
        ...young.metadata,
        creationTimestamp: '2026-11-21T11:59:00Z',
      },
    });
    expect(
      judged({
        ...changes,
        ...samples('certificates', certificatesLeft(40_000)),
      }).state,
    ).toBe('healthy');
  });
});
