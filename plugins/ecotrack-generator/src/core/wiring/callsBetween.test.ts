import {
  analyse,
  CALLS_ANALYZERS,
  CALLS_KINDS,
  callsBetween,
  endpointOf,
  kindsOf,
  mayConnect,
  readObjects,
  TIMEOUT_ANALYZERS,
} from '@ecotrack/analysis';
import {
  PORTS,
  PRESETS,
  platform,
  type PlatformEnvironment,
} from '@ecotrack/model';
import { bagOf, meshWorld } from '../__testUtils__/meshWorld';
import type { KubernetesObject } from '../__testUtils__/objects';
import { repositories } from '../__testUtils__/services';

const { environments } = platform.parse({});
const presets = repositories
  .filter(([name]) => PRESETS.some(preset => preset === name))
  .map(([, repository]) => repository);

const ANALYZERS = [...CALLS_ANALYZERS, ...TIMEOUT_ANALYZERS];
const KINDS = [...new Set([...CALLS_KINDS, ...kindsOf(ANALYZERS)])];
const settingsOf = ({ trustDomain }: PlatformEnvironment) => ({
  rootNamespace: 'istio-system',
  trustDomain,
});
const withNetwork = (world: readonly KubernetesObject[]) => ({
  ...bagOf(world),
  NetworkPolicy: world.filter(({ kind }) => kind === 'NetworkPolicy'),
});

/** The objects of a world as the rules read them; what cannot be read fails the test. */
function read(world: readonly KubernetesObject[]) {
  const { objects, unreadable } = readObjects(KINDS, withNetwork(world));
  expect(unreadable).toEqual([]);
  return objects;
}

/** Pairs of services whose pods may open a connection to a port. */
function reachable(world: readonly KubernetesObject[], port: number): string[] {
  const objects = read(world);
  return objects.Pod.flatMap(from =>
    objects.Pod.filter(to => to !== from)
      .filter(
        to =>
          mayConnect(endpointOf(from), endpointOf(to), { port }, objects)
            .verdict !== 'deny',
      )
      .map(to => `${from.metadata.name} ${to.metadata.name}`),
  ).sort();
}

const called = presets.flatMap(({ input: { service } }) =>
  service.spec.application.calls.map(call => ({
    caller: service.metadata.name,
    callee: call.service,
    operations: call.operations.map(({ method }) => method),
  })),
);

const findingsOf = (
  world: readonly KubernetesObject[],
  environment: PlatformEnvironment,
): string[] => {
  const { findings, unreadable } = analyse(
    ANALYZERS,
    withNetwork(world),
    settingsOf(environment),
  );
  return [
    ...unreadable.map(({ path, message }) => `${path}: ${message}`),
    ...findings.map(
      ({ id, object, sentence }) => `${id} ${object.name}: ${sentence}`,
    ),
  ];
};

describe.each(environments)('the five services in $name', environment => {
  const world = meshWorld(presets, environment.name);

  it('reach each other where one calls the other, and nowhere else', () => {
    expect(called.length).toBeGreaterThan(2);
    expect(reachable(world, PORTS.http)).toEqual(
      called.map(({ caller, callee }) => `${caller} ${callee}`).sort(),
    );
    expect(reachable(world, PORTS.management)).toEqual([]);
  });

  it('may call each other over mTLS with what the model names, and nothing refuses it', () => {
    const rows = callsBetween(read(world), settingsOf(environment));
    expect(rows.filter(({ blockedBy }) => blockedBy)).toEqual([]);
    expect([...new Set(rows.map(({ mtls }) => mtls))]).toEqual(['strict']);
    expect(
      rows
        .filter(({ caller }) => caller.namespace)
        .map(({ caller, callee, operations }) => ({
          caller: caller.name,
          callee: callee.name,
          operations: operations.map(text => text.split(' ')[0]),
        })),
    ).toEqual(
      expect.arrayContaining(
        called.map(({ operations, ...ends }) => ({ ...ends, operations })),
      ),
    );
    expect(rows.filter(({ caller }) => caller.namespace).length).toBe(
      called.length,
    );
  });

  it('answer sooner than their callers give up, and end no sooner', () => {
    expect(findingsOf(world, environment)).toEqual([]);
  });
});

describe('one wrong word in an object', () => {
  const [environment] = environments;
  const world = meshWorld(presets, environment.name);
  const mutated = (
    name: string,
    kinds: readonly string[],
    from: string,
    to: string,
  ) => {
    let count = 0;
    const changed = world.map(one => {
      const text = JSON.stringify(one);
      if (
        !kinds.includes(one.kind) ||
        !one.metadata.name.startsWith(name) ||
        !text.includes(from)
      )
        return one;
      count += 1;
      return JSON.parse(text.replaceAll(from, to)) as KubernetesObject;
    });
    expect(count).toBeGreaterThan(0);
    return findingsOf(changed, environment);
  };

  it.each([
    [
      'way out to a callee',
      'order-service',
      'NetworkPolicy',
      'name":"payment-service',
      'name":"pay-service',
      'caller-blocked',
    ],
    [
      'port in the way out',
      'order-service',
      'NetworkPolicy',
      '"port":8080',
      '"port":8082',
      'caller-blocked',
    ],
    [
      'host of the Sidecar',
      'order-service',
      'Sidecar',
      './payment-service.',
      './product-service.',
      'caller-blocked',
    ],
    [
      'caller',
      'payment-service',
      'AuthorizationPolicy',
      '/sa/order-service',
      '/sa/user-service',
      'call-not-let-in',
    ],
    [
      'timeout of a callee',
      'payment-service',
      'VirtualService',
      '"timeout":"',
      '"timeout":"9',
      'timeout-chain',
    ],
    [
      'grace period',
      'order-service',
      'Pod',
      '"terminationGracePeriodSeconds":60',
      '"terminationGracePeriodSeconds":15',
      'grace-period',
    ],
  ])('a %s is found, both ends named', (_, name, kind, from, to, id) => {
    const found = mutated(name, [kind], from, to);
    expect(found).toEqual(
      expect.arrayContaining([
        expect.stringMatching(
          new RegExp(`^${id} .*(${name}.*-service|-service.*${name})`),
        ),
      ]),
    );
  });
});
