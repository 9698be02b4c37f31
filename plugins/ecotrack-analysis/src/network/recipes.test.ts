import { made, objectsOf } from '../__testUtils__/objects';
import type { Endpoint, PodEndpoint } from './Endpoint';
import { mayConnect } from './mayConnect';

const pod = (name: string, changes: Partial<PodEndpoint> = {}): PodEndpoint => {
  const [namespace, app] = name.includes('/')
    ? name.split('/')
    : ['shop', name];
  return {
    namespace,
    name: app,
    labels: { app },
    ports: [
      { name: 'http', containerPort: 8080 },
      { name: 'dns', containerPort: 5353, protocol: 'UDP' },
    ],
    ...changes,
  };
};
const policies = (specs: Record<string, object>) => ({
  NetworkPolicy: objectsOf(
    'NetworkPolicy',
    Object.entries(specs).map(([name, spec]) => made(name, spec)),
  ),
  Namespace: objectsOf('Namespace', [
    { metadata: { name: 'shop', labels: { team: 'buy' } } },
    { metadata: { name: 'pay', labels: { team: 'money' } } },
  ]),
});
const verdict = (
  specs: Record<string, object>,
  from: Endpoint,
  to: Endpoint,
  port: Parameters<typeof mayConnect>[2] = { port: 8080 },
) => mayConnect(from, to, port, policies(specs)).verdict;
const cart = pod('cart');
const web = pod('web');
const ledger = pod('pay/ledger');
const app = (name: string) => ({ matchLabels: { app: name } });

describe('the recipes of the documentation', () => {
  it('is open where no policy is, and where one is only in another namespace', () => {
    expect(verdict({}, web, cart)).toBe('allow');
    expect(verdict({ 'pay/none': {} }, web, cart)).toBe('allow');
  });

  it.each([
    ['deny all ingress', { podSelector: {}, policyTypes: ['Ingress'] }],
    ['the same by default', { podSelector: {} }],
    ['an empty list', { podSelector: {}, ingress: [] }],
    ['a list that is null', { podSelector: {}, ingress: null }],
  ])('%s shuts pods for others, and lets them out', (_, spec) => {
    expect(verdict({ shut: spec }, web, cart)).toBe('deny');
    expect(verdict({ shut: spec }, cart, ledger)).toBe('allow');
  });

  it('allow all ingress opens what another policy shuts', () => {
    const shut = { podSelector: {}, policyTypes: ['Ingress'] };
    expect(
      verdict({ shut, open: { podSelector: {}, ingress: [{}] } }, web, cart),
    ).toBe('allow');
  });

  it('deny all egress shuts pods in', () => {
    const specs = { shut: { podSelector: {}, policyTypes: ['Egress'] } };
    expect(verdict(specs, cart, ledger)).toBe('deny');
    expect(verdict(specs, ledger, cart)).toBe('allow');
  });

  it('a policy with egress rules and no types is about both directions', () => {
    const specs = { out: { podSelector: app('cart'), egress: [{}] } };
    expect(verdict(specs, cart, ledger)).toBe('allow');
    expect(verdict(specs, web, cart)).toBe('deny');
  });

  it('both ends must let a connection through', () => {
    const specs = {
      in: { podSelector: app('cart'), ingress: [{}] },
      out: { podSelector: app('web'), policyTypes: ['Egress'] },
    };
    expect(mayConnect(web, cart, { port: 8080 }, policies(specs))).toEqual({
      verdict: 'deny',
      because: ['shop/out'],
      at: 'Egress',
    });
  });

  it.each([
    ['pods of the same namespace', { podSelector: app('web') }, web, 'allow'],
    [
      'not those of another',
      { podSelector: app('web') },
      pod('pay/web'),
      'deny',
    ],
    ['all pods of it', { podSelector: {} }, web, 'allow'],
    ['and of it only', { podSelector: {} }, ledger, 'deny'],
    ['pods of all namespaces', { namespaceSelector: {} }, ledger, 'allow'],
    [
      'pods of namespaces by label',
      { namespaceSelector: { matchLabels: { team: 'money' } } },
      ledger,
      'allow',
    ],
    [
      'pods of a namespace by its name',
      {
        namespaceSelector: {
          matchLabels: { 'kubernetes.io/metadata.name': 'pay' },
        },
      },
      ledger,
      'allow',
    ],
    [
      'pods and namespaces in one peer: both',
      { namespaceSelector: {}, podSelector: app('web') },
      ledger,
      'deny',
    ],
    [
      'an expression',
      {
        podSelector: {
          matchExpressions: [
            { key: 'app', operator: 'In', values: ['web', 'x'] },
            { key: 'gone', operator: 'DoesNotExist' },
          ],
        },
      },
      web,
      'allow',
    ],
    [
      'NotIn, which a missing label meets',
      {
        podSelector: {
          matchExpressions: [
            { key: 'tier', operator: 'NotIn', values: ['web'] },
          ],
        },
      },
      web,
      'allow',
    ],
    [
      'Exists',
      {
        podSelector: {
          matchExpressions: [{ key: 'tier', operator: 'Exists' }],
        },
      },
      web,
      'deny',
    ],
    [
      'no pods by addresses',
      { ipBlock: { cidr: '10.0.0.0/8' } },
      web,
      'unknown',
    ],
    [
      'a pod by its address',
      { ipBlock: { cidr: '10.0.0.0/8' } },
      pod('web', { ip: '10.1.2.3' }),
      'allow',
    ],
    [
      'an address outside',
      { ipBlock: { cidr: '0.0.0.0/0', except: ['10.0.0.0/8'] } },
      { ip: '8.8.8.8' },
      'allow',
    ],
    [
      'an address among the exceptions',
      { ipBlock: { cidr: '0.0.0.0/0', except: ['10.0.0.0/8'] } },
      { ip: '10.1.2.3' },
      'deny',
    ],
    [
      'an address of the other version',
      { ipBlock: { cidr: '0.0.0.0/0' } },
      { ip: '2001:db8::1' },
      'deny',
    ],
    [
      'an address of version 6',
      { ipBlock: { cidr: '2001:db8::/32' } },
      { ip: '2001:db8::1' },
      'allow',
    ],
    [
      'no address by selectors',
      { podSelector: {} },
      { ip: '10.1.2.3' },
      'deny',
    ],
    [
      'a namespace of which only the name is known',
      { namespaceSelector: { matchLabels: { team: 'x' } } },
      pod('far/web'),
      'unknown',
    ],
    [
      'a pod in the network of its node',
      { podSelector: app('web') },
      pod('web', { hostNetwork: true }),
      'unknown',
    ],
  ] as const)('lets in %s', (_, peer, from, expected) => {
    const specs = {
      in: { podSelector: app('cart'), ingress: [{ from: [peer] }] },
    };
    expect(verdict(specs, from, cart)).toBe(expected);
  });

  it.each([
    ['a number', { port: 8080 }, { port: 8080 }, 'allow'],
    ['another number', { port: 8081 }, { port: 8080 }, 'deny'],
    ['a name of the pod', { port: 'http' }, { port: 8080 }, 'allow'],
    ['a name of another port', { port: 'http' }, { port: 9090 }, 'deny'],
    ['a name that no port has', { port: 'grpc' }, { port: 8080 }, 'deny'],
    ['TCP by default', { port: 5353 }, { port: 5353, protocol: 'UDP' }, 'deny'],
    [
      'a name with its protocol',
      { port: 'dns', protocol: 'UDP' },
      { port: 5353, protocol: 'UDP' },
      'allow',
    ],
    ['a name with another protocol', { port: 'dns' }, { port: 5353 }, 'deny'],
    ['all ports of a protocol', { protocol: 'TCP' }, { port: 1 }, 'allow'],
    [
      'the last of a range',
      { port: 8000, endPort: 8080 },
      { port: 8080 },
      'allow',
    ],
    ['past a range', { port: 8000, endPort: 8079 }, { port: 8080 }, 'deny'],
  ] as const)('lets through %s', (_, port, called, expected) => {
    const inwards = { podSelector: app('cart'), ingress: [{ ports: [port] }] };
    const outwards = {
      podSelector: app('web'),
      policyTypes: ['Egress'],
      egress: [{ ports: [port] }],
    };
    expect(verdict({ inwards }, web, cart, called)).toBe(expected);
    expect(verdict({ outwards }, web, cart, called)).toBe(expected);
  });

  it('knows no named ports outside of the cluster', () => {
    const out = { podSelector: {}, egress: [{ ports: [{ port: 'http' }] }] };
    expect(verdict({ out }, web, { ip: '8.8.8.8' })).toBe('deny');
  });

  it('says what it does not know of a pod in the network of its node', () => {
    const shut = { podSelector: {} };
    const node = pod('cart', { hostNetwork: true });
    expect(verdict({ shut }, web, node)).toBe('unknown');
    expect(verdict({}, web, node)).toBe('allow');
  });

  it('shuts no pod off from itself', () => {
    expect(verdict({ shut: { podSelector: {} } }, cart, cart)).toBe('allow');
    const { name, ...unmade } = cart;
    expect(verdict({ shut: { podSelector: {} } }, unmade, unmade)).toBe('deny');
  });

  it.each([
    ['a peer that is nothing', { ingress: [{ from: [{}] }] }],
    [
      'a kind of peer that it does not know',
      { ingress: [{ from: [{ dns: 'x' }] }] },
    ],
    [
      'a range that is none',
      { ingress: [{ from: [{ ipBlock: { cidr: '10.0.0.0' } }] }] },
    ],
    [
      'a range of ports without its begin',
      { ingress: [{ ports: [{ endPort: 9 }] }] },
    ],
  ])('cannot read %s', (_, spec) => {
    expect(() => policies({ odd: { podSelector: {}, ...spec } })).toThrow(
      'NetworkPolicy',
    );
  });
});
