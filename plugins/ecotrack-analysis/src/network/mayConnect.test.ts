import fc from 'fast-check';
import { made, objectsOf } from '../__testUtils__/objects';
import type { PodEndpoint } from './Endpoint';
import { mayConnect } from './mayConnect';

interface Selector {
  matchLabels?: Record<string, string>;
  matchExpressions?: { key: string; operator: string; values?: string[] }[];
}
interface Rule {
  from?: Selectors[];
  to?: Selectors[];
  ports?: { protocol?: string; port?: number | string; endPort?: number }[];
}
interface Selectors {
  podSelector?: Selector;
  namespaceSelector?: Selector;
}
interface Policy {
  namespace: string;
  spec: {
    podSelector: Selector;
    policyTypes?: string[];
    ingress?: Rule[];
    egress?: Rule[];
  };
}

const NAMESPACES: Record<string, Record<string, string>> = {
  a: { 'kubernetes.io/metadata.name': 'a', ring: 'one' },
  b: { 'kubernetes.io/metadata.name': 'b', ring: 'two' },
};
const PODS: PodEndpoint[] = Object.keys(NAMESPACES).flatMap(namespace =>
  ['web', 'db'].map(tier => ({
    namespace,
    name: tier,
    labels: { tier },
    ports: [{ name: 'main', containerPort: tier === 'web' ? 80 : 81 }],
  })),
);

/** The words of the API turned around: everything is allowed, then what isolation takes away. Written to be compared. */
function naive(
  policies: Policy[],
  from: PodEndpoint,
  to: PodEndpoint,
  port: number,
) {
  const has = (selector: Selector, labels: Record<string, string>) => {
    for (const [key, value] of Object.entries(selector.matchLabels ?? {}))
      if (labels[key] !== value) return false;
    for (const { key, operator, values = [] } of selector.matchExpressions ??
      []) {
      const isThere = key in labels;
      const isListed = isThere && values.indexOf(labels[key]) >= 0;
      if (operator === 'Exists' && !isThere) return false;
      if (operator === 'DoesNotExist' && isThere) return false;
      if (operator === 'In' && !isListed) return false;
      if (operator === 'NotIn' && isListed) return false;
    }
    return true;
  };
  if (from === to) return true;
  for (const isIngress of [true, false]) {
    const self = isIngress ? to : from;
    const other = isIngress ? from : to;
    let isIsolated = false;
    let isLet = false;
    for (const { namespace, spec } of policies) {
      const types = spec.policyTypes?.length
        ? spec.policyTypes
        : ['Ingress', ...(spec.egress?.length ? ['Egress'] : [])];
      if (namespace !== self.namespace) continue;
      if (!types.includes(isIngress ? 'Ingress' : 'Egress')) continue;
      if (!has(spec.podSelector, self.labels)) continue;
      isIsolated = true;
      for (const rule of (isIngress ? spec.ingress : spec.egress) ?? []) {
        const peers = (isIngress ? rule.from : rule.to) ?? [];
        const numbers = (rule.ports ?? []).flatMap(one => {
          if (one.protocol === 'UDP') return [];
          if (one.port === undefined) return [80, 81, 82];
          if (typeof one.port === 'string')
            return to.ports
              .filter(({ name }) => name === one.port)
              .map(({ containerPort }) => containerPort);
          const numbersOf = [];
          for (let at = one.port; at <= (one.endPort ?? one.port); at++)
            numbersOf.push(at);
          return numbersOf;
        });
        const isPort = !rule.ports?.length || numbers.includes(port);
        const isPeer =
          peers.length === 0 ||
          peers.some(({ podSelector, namespaceSelector }) =>
            namespaceSelector
              ? has(namespaceSelector, NAMESPACES[other.namespace]) &&
                has(podSelector ?? {}, other.labels)
              : other.namespace === namespace &&
                has(podSelector ?? {}, other.labels),
          );
        if (isPort && isPeer) isLet = true;
      }
    }
    if (isIsolated && !isLet) return false;
  }
  return true;
}

const some = <T>(one: fc.Arbitrary<T>) => fc.option(one, { nil: undefined });
const expression = (key: string, values: string[]) =>
  fc.oneof(
    fc.record({
      key: fc.constant(key),
      operator: fc.constantFrom('In', 'NotIn'),
      values: fc.subarray(values, { minLength: 1 }),
    }),
    fc.record({
      key: fc.constantFrom(key, 'none'),
      operator: fc.constantFrom('Exists', 'DoesNotExist'),
    }),
  );
const selector = (key: string, values: string[]): fc.Arbitrary<Selector> =>
  fc.record(
    {
      matchLabels: fc.constantFrom(...values).map(value => ({ [key]: value })),
      matchExpressions: fc.array(expression(key, values), { maxLength: 1 }),
    },
    { requiredKeys: [] },
  );
const pods = selector('tier', ['web', 'db']);
const namespaces = selector('ring', ['one', 'two', 'three']);
const peers = some(
  fc.array(
    fc.oneof(
      fc.record({ podSelector: pods }),
      fc.record({ namespaceSelector: namespaces }),
      fc.record({ podSelector: pods, namespaceSelector: namespaces }),
    ),
    { maxLength: 2 },
  ),
);
const ports = some(
  fc.array(
    fc.oneof(
      fc.record({ port: fc.constantFrom(80, 81, 'main', 'none') }),
      fc.constant({ port: 80, endPort: 81 }),
      fc.constantFrom({ protocol: 'TCP' }, { protocol: 'UDP' }),
    ),
    { maxLength: 2 },
  ),
);
const policy: fc.Arbitrary<Policy> = fc.record({
  namespace: fc.constantFrom('a', 'b'),
  spec: fc.record(
    {
      podSelector: pods,
      policyTypes: fc.subarray(['Ingress', 'Egress']),
      ingress: fc.array(fc.record({ from: peers, ports }), { maxLength: 2 }),
      egress: fc.array(fc.record({ to: peers, ports }), { maxLength: 2 }),
    },
    { requiredKeys: ['podSelector'] },
  ),
});

const read = (policies: Policy[]) => ({
  NetworkPolicy: objectsOf(
    'NetworkPolicy',
    policies.map(({ namespace, spec }, at) =>
      made(`${namespace}/p${at}`, spec),
    ),
  ),
  Namespace: objectsOf(
    'Namespace',
    Object.entries(NAMESPACES).map(([name, labels]) => ({
      metadata: { name, labels },
    })),
  ),
});
const connections = PODS.flatMap(from =>
  PODS.flatMap(to => [80, 81, 82].map(port => ({ from, to, port }))),
);

describe('mayConnect', () => {
  it('says for all pairs of pods and ports what a second model says', () => {
    const seen = { allow: 0, deny: 0 };
    fc.assert(
      fc.property(fc.array(policy, { maxLength: 4 }), policies => {
        const objects = read(policies);
        for (const { from, to, port } of connections) {
          const { verdict } = mayConnect(from, to, { port }, objects);
          const expected = naive(policies, from, to, port) ? 'allow' : 'deny';
          expect({ from, to, port, verdict }).toEqual({
            from,
            to,
            port,
            verdict: expected,
          });
          seen[expected] += 1;
        }
      }),
    );
    expect(Math.min(seen.allow, seen.deny)).toBeGreaterThan(500);
  });

  it('names policies that change the answer when they go', () => {
    fc.assert(
      fc.property(fc.array(policy, { maxLength: 3 }), policies => {
        const objects = read(policies);
        for (const { from, to, port } of connections) {
          const { verdict, because } = mayConnect(from, to, { port }, objects);
          if (verdict === 'allow') continue;
          const rest = objects.NetworkPolicy.filter(
            ({ metadata }) =>
              !because.includes(`${metadata.namespace}/${metadata.name}`),
          );
          const after = mayConnect(
            from,
            to,
            { port },
            { ...objects, NetworkPolicy: rest },
          );
          expect(because.some(name => after.because.includes(name))).toBe(
            false,
          );
          expect(after.verdict === 'allow' || after.because.length > 0).toBe(
            true,
          );
        }
      }),
    );
  });
});
