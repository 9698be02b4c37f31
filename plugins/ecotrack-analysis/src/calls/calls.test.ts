import { made, pod, SETTINGS } from '../__testUtils__/objects';
import { analyse } from '../mesh/findings';
import type { Kind, ObjectBag } from '../objects/Objects';
import { readObjects } from '../objects/readObjects';
import {
  CALLS_ANALYZERS,
  CALLS_KINDS,
  callsAround,
  callsBetween,
  plannedPod,
} from '.';

type Input = NonNullable<ObjectBag[Kind]>[number];
type Changes = Partial<Record<(typeof CALLS_KINDS)[number], readonly Input[]>>;

const workload = (app: string, options: Parameters<typeof pod>[1] = {}) =>
  pod(`${app}-1`, {
    labels: { app },
    ...options,
    spec: {
      serviceAccountName: `${app}-account`,
      containers: [
        { name: 'app', ports: [{ name: 'http', containerPort: 8080 }] },
      ],
      ...options.spec,
    },
  });
const service = (app: string) =>
  made(app, {
    selector: { app },
    ports: [{ name: 'http', port: 80, targetPort: 'http' }],
  });
const identity = (app: string) => `shop.example/ns/shop/sa/${app}-account`;
const lets = (app: string, source: object, operation: object = {}) =>
  made(app, {
    selector: { matchLabels: { app } },
    rules: [{ from: [{ source }], to: [{ operation }] }],
  });
const mode = (name: string, value: string, selector?: object) =>
  made(name, { mtls: { mode: value }, selector });

const bagOf = (changes: Changes = {}): ObjectBag => ({
  Namespace: [],
  Pod: [workload('order'), workload('cart')],
  Service: [service('cart')],
  NetworkPolicy: [],
  Sidecar: [],
  DestinationRule: [],
  PeerAuthentication: [mode('default', 'STRICT')],
  AuthorizationPolicy: [
    lets(
      'cart',
      { principals: [identity('order')] },
      { methods: ['GET'], ports: ['8080'] },
    ),
  ],
  ...changes,
});
const rows = (changes: Changes = {}) => {
  const { objects, unreadable } = readObjects(CALLS_KINDS, bagOf(changes));
  expect(unreadable).toEqual([]);
  return callsBetween(objects, SETTINGS);
};
const findings = (changes: Changes = {}) =>
  analyse(CALLS_ANALYZERS, bagOf(changes), SETTINGS).findings;

const cart = { name: 'cart', namespace: 'shop' };
const row = {
  caller: { name: 'order', namespace: 'shop' },
  callee: cart,
  operations: ['GET on port 8080'],
  policy: 'shop/cart',
  mtls: 'strict',
};
const sidecar = (app: string, ...hosts: string[]) =>
  made(app, { workloadSelector: { labels: { app } }, egress: [{ hosts }] });
const network = (app: string, spec: object) =>
  made(app, { podSelector: { matchLabels: { app } }, ...spec });

describe('callsBetween', () => {
  it('says who may call whom with what', () => {
    expect(rows()).toEqual([row]);
  });

  it('is nobody where a policy allows nothing', () => {
    const shut = made('cart', { selector: { matchLabels: { app: 'cart' } } });
    expect(rows({ AuthorizationPolicy: [shut] })).toEqual([]);
  });

  it('is anyone where no policy limits the callers', () => {
    expect(rows({ AuthorizationPolicy: [] })).toEqual([
      {
        ...row,
        caller: { name: 'anyone' },
        operations: ['any operation'],
        policy: 'none',
        unknown: 'stands for more than one caller',
      },
    ]);
  });

  it('keeps what else the policy asks of the caller', () => {
    const [found] = rows({
      AuthorizationPolicy: [
        lets('cart', {
          principals: [identity('order')],
          requestPrincipals: ['issuer/*'],
        }),
      ],
    });
    expect(found.operations).toEqual([
      'any operation',
      'only with token of issuer/*',
    ]);
  });

  it.each([
    ['that has no pod', 'shop.example/ns/shop/sa/gone', identity('order')],
    [
      'of another mesh',
      'other.example/ns/shop/sa/order-account',
      'shop.example/ns/shop/sa/order-account',
    ],
  ])('does not know the way of an identity %s', (_, principal) => {
    const policy = lets('cart', { principals: [principal] });
    expect(rows({ AuthorizationPolicy: [policy] })).toMatchObject([
      {
        caller: { name: principal },
        unknown: 'no pod with this identity is among the objects',
      },
    ]);
  });

  it.each([
    ['strict', [mode('default', 'STRICT')]],
    ['permissive', []],
    ['none', [mode('default', 'DISABLE')]],
    [
      'permissive',
      [
        mode('default', 'STRICT'),
        made('cart', {
          selector: { matchLabels: { app: 'cart' } },
          mtls: { mode: 'STRICT' },
          portLevelMtls: { 8080: { mode: 'PERMISSIVE' } },
        }),
      ],
    ],
  ])('has mTLS %s', (mtls, PeerAuthentication) => {
    expect(rows({ PeerAuthentication })[0].mtls).toBe(mtls);
  });

  it('takes policies for nothing where no proxy holds to them', () => {
    const Pod = [workload('order'), workload('cart', { proxy: false })];
    expect(rows({ Pod })).toMatchObject([
      { caller: { name: 'anyone' }, policy: 'none', mtls: 'none' },
    ]);
  });

  it('does not say one mode where ports have several', () => {
    const both = lets('cart', { principals: [identity('order')] });
    const PeerAuthentication = [
      made('cart', {
        selector: { matchLabels: { app: 'cart' } },
        mtls: { mode: 'STRICT' },
        portLevelMtls: { 8080: { mode: 'DISABLE' } },
      }),
    ];
    const Service = [
      made('cart', {
        selector: { app: 'cart' },
        ports: [{ port: 8080 }, { port: 8081 }],
      }),
    ];
    expect(
      rows({ PeerAuthentication, Service, AuthorizationPolicy: [both] })[0]
        .mtls,
    ).toBe('unknown');
  });

  it.each<[string, Changes, string | undefined]>([
    [
      'a NetworkPolicy at the caller',
      { NetworkPolicy: [network('order', { policyTypes: ['Egress'] })] },
      'NetworkPolicy shop/order does not let it out',
    ],
    [
      'a NetworkPolicy at the callee',
      { NetworkPolicy: [network('cart', {})] },
      'NetworkPolicy shop/cart does not let it in',
    ],
    [
      'no NetworkPolicy for its port',
      {
        NetworkPolicy: [
          network('cart', { ingress: [{ ports: [{ port: 'http' }] }] }),
        ],
      },
      undefined,
    ],
    [
      'a NetworkPolicy for another port',
      {
        NetworkPolicy: [
          network('cart', { ingress: [{ ports: [{ port: 80 }] }] }),
        ],
      },
      'NetworkPolicy shop/cart does not let it in',
    ],
    [
      'a Sidecar that does not name the callee',
      { Sidecar: [sidecar('order', 'istio-system/*')] },
      'Sidecar shop/order does not name cart.shop.svc.cluster.local',
    ],
    [
      'no Sidecar that names it',
      { Sidecar: [sidecar('order', './cart.shop.svc.cluster.local')] },
      undefined,
    ],
    [
      'no Sidecar that names all',
      { Sidecar: [sidecar('order', '*/*')] },
      undefined,
    ],
    [
      'the Sidecar of the namespace',
      { Sidecar: [made('default', { egress: [{ hosts: ['~/*'] }] })] },
      'Sidecar shop/default does not name cart.shop.svc.cluster.local',
    ],
    [
      'mTLS, for a caller outside of the mesh',
      { Pod: [workload('order', { proxy: false }), workload('cart')] },
      'shop/order is not in the mesh, and only mTLS is taken',
    ],
    [
      'mTLS, for a caller that is told not to use it',
      {
        DestinationRule: [
          made('cart', {
            host: 'cart',
            trafficPolicy: { tls: { mode: 'DISABLE' } },
          }),
        ],
      },
      'DestinationRule shop/cart switches mTLS off',
    ],
  ])('is refused by %s', (_, changes, blockedBy) => {
    expect(rows(changes)).toEqual([
      { ...row, ...(blockedBy && { blockedBy }) },
    ]);
  });

  it('does not know what a NetworkPolicy by addresses does', () => {
    const ingress = [{ from: [{ ipBlock: { cidr: '10.0.0.0/8' } }] }];
    expect(rows({ NetworkPolicy: [network('cart', { ingress })] })).toEqual([
      {
        ...row,
        unknown: 'NetworkPolicy shop/cart goes by what is not known here',
      },
    ]);
  });

  it('asks for the port of the tunnel between pods in ambient mode', () => {
    const ambient = {
      proxy: false,
      annotations: { 'ambient.istio.io/redirection': 'enabled' },
    };
    const to = (port: number) =>
      rows({
        Pod: [workload('order', ambient), workload('cart', ambient)],
        NetworkPolicy: [network('cart', { ingress: [{ ports: [{ port }] }] })],
      })[0].blockedBy;
    expect(to(15008)).toBeUndefined();
    expect(to(8080)).toMatch('does not let it in');
  });
});

describe('refused calls', () => {
  it('are none where what is meant goes through', () => {
    expect(
      findings({
        Sidecar: [sidecar('order', './cart.shop.svc.cluster.local')],
      }),
    ).toEqual([]);
  });

  it('name the policy that lets in and what refuses', () => {
    expect(
      findings({
        NetworkPolicy: [network('order', { policyTypes: ['Egress'] })],
      }),
    ).toEqual([
      {
        id: 'caller-blocked',
        level: 'warning',
        sentence:
          'Lets shop/order call shop/cart, but NetworkPolicy shop/order does not let it out.',
        object: {
          kind: 'AuthorizationPolicy',
          namespace: 'shop',
          name: 'cart',
        },
      },
    ]);
  });

  it('name the Sidecar that lets out and whose policies do not let in', () => {
    expect(
      findings({
        Sidecar: [sidecar('order', './cart.shop.svc.cluster.local')],
        AuthorizationPolicy: [
          lets('cart', { principals: ['shop.example/ns/shop/sa/other'] }),
        ],
      }),
    ).toEqual([
      {
        id: 'call-not-let-in',
        level: 'warning',
        sentence:
          'Lets shop/order out to cart.shop.svc.cluster.local, but no AuthorizationPolicy of shop/cart lets it in.',
        object: { kind: 'Sidecar', namespace: 'shop', name: 'order' },
      },
    ]);
  });

  it('are not told where anyone may call', () => {
    expect(
      findings({
        Sidecar: [sidecar('order', './cart.shop.svc.cluster.local')],
        AuthorizationPolicy: [],
      }),
    ).toEqual([]);
  });
});

describe('callsAround', () => {
  const around = (name: string, changes: Changes = {}) => {
    const { objects } = readObjects(CALLS_KINDS, bagOf(changes));
    return callsAround({ namespace: 'shop', name }, objects, SETTINGS);
  };
  const out = sidecar('order', './cart.shop.svc.cluster.local');

  it('is the same row for both ends', () => {
    expect(around('cart')).toEqual([row]);
    expect(around('order', { Sidecar: [out] })).toEqual([row]);
    expect(around('other')).toEqual([]);
  });

  it('tells a host that the Sidecar names and whose policies do not let in', () => {
    const AuthorizationPolicy = [
      lets('cart', { principals: ['shop.example/ns/shop/sa/other'] }),
    ];
    expect(around('order', { Sidecar: [out], AuthorizationPolicy })).toEqual([
      {
        ...row,
        operations: [],
        policy: 'none',
        blockedBy: 'no AuthorizationPolicy of shop/cart lets it in',
      },
    ]);
  });

  it('tells what refuses the way to a callee that lets anyone in', () => {
    const anyone = { operations: ['any operation'], policy: 'none' };
    const open = { Sidecar: [out], AuthorizationPolicy: [] };
    expect(around('order', open)).toEqual([{ ...row, ...anyone }]);
    expect(
      around('order', {
        ...open,
        NetworkPolicy: [network('order', { policyTypes: ['Egress'] })],
      }),
    ).toEqual([
      {
        ...row,
        ...anyone,
        blockedBy: 'NetworkPolicy shop/order does not let it out',
      },
    ]);
  });

  it('does not know whether words are the caller', () => {
    const AuthorizationPolicy = [lets('cart', { namespaces: ['shop'] })];
    expect(
      around('order', { Sidecar: [out], AuthorizationPolicy })[0].unknown,
    ).toBe('shop/cart lets in namespace shop');
  });

  it('tells hosts that are no workload, and none that stand for many', () => {
    const Sidecar = [sidecar('order', './api.example', 'data/*', './*.x')];
    expect(around('order', { Sidecar, AuthorizationPolicy: [] })).toEqual([
      {
        caller: row.caller,
        callee: { name: 'api.example' },
        operations: [],
        policy: 'none',
        mtls: 'unknown',
        unknown: 'no pod of this host is among the objects',
      },
    ]);
  });
});

describe('plannedPod', () => {
  const maker = {
    metadata: { name: 'cart', namespace: 'shop' },
    spec: {
      template: {
        metadata: { labels: { app: 'cart' } },
        spec: { containers: [{ name: 'app' }] },
      },
    },
  };
  const planned = (labels: Record<string, string>) =>
    rows({
      Pod: [
        workload('order'),
        plannedPod(maker, { metadata: { name: 'shop', labels } }),
      ],
      AuthorizationPolicy: [],
    })[0].mtls;

  it('has the proxy that its namespace would put into it', () => {
    expect(planned({ 'istio-injection': 'enabled' })).toBe('strict');
    expect(planned({ 'istio.io/dataplane-mode': 'ambient' })).toBe('strict');
    expect(planned({})).toBe('none');
  });
});
