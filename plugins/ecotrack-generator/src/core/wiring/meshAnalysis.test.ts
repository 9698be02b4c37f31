import {
  allowedCallers,
  analyse,
  MESH_ANALYZERS,
  readObjects,
} from '@ecotrack/analysis';
import {
  PORTS,
  PRESETS,
  platform,
  type PlatformEnvironment,
} from '@ecotrack/model';
import {
  textsAt,
  type GeneratedRepository,
} from '../__testUtils__/GeneratedRepository';
import { bagOf, meshWorld } from '../__testUtils__/meshWorld';
import type { KubernetesObject } from '../__testUtils__/objects';
import { repositories } from '../__testUtils__/services';

const { environments, mesh } = platform.parse({});
const presets = repositories
  .filter(([name]) => PRESETS.some(preset => preset === name))
  .map(([, repository]) => repository);

const settingsOf = ({ name, namespace, trustDomain }: PlatformEnvironment) => ({
  rootNamespace: 'istio-system',
  trustDomain,
  productionNamespaces: name === environments.at(-1)?.name ? [namespace] : [],
});

/** Everything the analysis has to say about a world. */
function findingsOf(
  world: readonly KubernetesObject[],
  environment: PlatformEnvironment,
): string[] {
  const { findings, unreadable } = analyse(
    Object.values(MESH_ANALYZERS).flat(),
    bagOf(world),
    settingsOf(environment),
  );
  return [
    ...unreadable.map(({ path, message }) => `${path}: ${message}`),
    ...findings.map(({ id, object }) => `${id} ${object.kind} ${object.name}`),
  ];
}

/** Who may call a service with what, by the policies of a world. */
function letIn(
  world: readonly KubernetesObject[],
  environment: PlatformEnvironment,
  { input }: GeneratedRepository,
): string[] {
  const { name } = input.service.metadata;
  const pod = world.find(
    one =>
      one.kind === 'Pod' &&
      one.metadata.labels?.['app.kubernetes.io/name'] === name,
  );
  const { objects } = readObjects(['AuthorizationPolicy'], bagOf(world));
  return allowedCallers(
    {
      namespace: environment.namespace,
      labels: pod?.metadata.labels ?? {},
    },
    objects.AuthorizationPolicy,
    settingsOf(environment),
  ).flatMap(({ principal, operations }) =>
    operations.map(operation => `${principal}: ${operation}`),
  );
}

/** The same by the model: callers, gateway, Prometheus, and nobody else. */
function named(
  { namespace, trustDomain }: PlatformEnvironment,
  { input: { service, platform: given } }: GeneratedRepository,
): string[] {
  const { callers, exposure } = service.spec.mesh;
  const { basePath } = service.spec.application;
  const who = (one: { namespace: string; serviceAccount: string }) =>
    `${trustDomain}/ns/${one.namespace}/sa/${one.serviceAccount}`;
  const api = `GET,HEAD,POST,PUT,PATCH,DELETE ${basePath}/* on port ${PORTS.http}`;
  const gateway = who(mesh.gateway);
  return [
    ...callers.flatMap(caller =>
      caller.operations.map(
        ({ method, path }) =>
          `${who({
            namespace,
            serviceAccount: caller.service,
          })}: ${method} ${basePath}${path.replace(
            /\{\w+\}/g,
            '{*}',
          )} on port ${PORTS.http}`,
      ),
    ),
    ...(exposure === 'public'
      ? [`${gateway} and token of ${given.tokens.issuer}/*: ${api}`]
      : []),
    ...(exposure === 'public' && service.spec.redis?.sessions
      ? [expect.stringMatching(/\/sa\/istio-ingressgateway: .*cookie/)]
      : []),
    `${who(mesh.scraper)}: GET /actuator/prometheus on port ${
      PORTS.management
    }`,
  ];
}

describe.each(environments)('the five services in $name', environment => {
  const world = meshWorld(presets, environment.name);

  it('have a configuration in which nothing is found', () => {
    expect(findingsOf(world, environment)).toEqual([]);
  });

  it.each(presets)('let in exactly whom the model names: %#', repository => {
    expect(letIn(world, environment, repository)).toEqual(
      named(environment, repository),
    );
  });
});

describe('calls between the five services', () => {
  const called = presets.flatMap(repository =>
    repository.input.service.spec.application.calls.map(call => ({
      caller: repository,
      call,
      callee: presets.find(
        ({ input }) => input.service.metadata.name === call.service,
      )!,
    })),
  );

  it('are those that the callee lets in', () => {
    expect(called.length).toBeGreaterThan(2);
    for (const { caller, call, callee } of called) {
      const rule = callee.input.service.spec.mesh.callers.find(
        ({ service }) => service === caller.input.service.metadata.name,
      );
      expect(rule?.operations).toEqual(call.operations);
    }
  });

  it('are given up sooner by who is nearer to the end of the chain', () => {
    const timeout = (repository: GeneratedRepository) => {
      const [found] = textsAt(
        repository.the('prod', 'VirtualService'),
        'spec/http/*/timeout',
      );
      return Number.parseFloat(found);
    };
    for (const { caller, callee } of called)
      expect(timeout(callee)).toBeLessThan(timeout(caller));
  });
});

describe('one wrong word in an object', () => {
  const [environment] = environments;
  const payment = presets.find(
    ({ input }) => input.service.metadata.name === 'payment-service',
  )!;
  const user = presets.find(
    ({ input }) => input.service.metadata.name === 'user-service',
  )!;
  const world = meshWorld(presets, environment.name);

  /** The world with a word of one object of a service replaced wherever it stands there. */
  const mutated = (
    { input }: GeneratedRepository,
    kind: string,
    from: string,
    to: string,
  ) =>
    world.map(one => {
      if (
        one.kind !== kind ||
        one.metadata.name !== input.service.metadata.name
      )
        return one;
      const text = JSON.stringify(one);
      expect(text).toContain(from);
      return JSON.parse(text.replaceAll(from, to)) as KubernetesObject;
    });

  it.each([
    ['port', payment, 'VirtualService', '"number":8080', '"number":8082'],
    ['host of a rule', payment, 'DestinationRule', 'payment-service.', 'pay.'],
    ['host of a route', payment, 'VirtualService', '"host":"pay', '"host":"p'],
    ['host let out to', payment, 'Sidecar', 'api.stripe.com', 'api.strip.com'],
    ['label', payment, 'PeerAuthentication', 'name":"payment', 'name":"pay'],
    [
      'label of a policy',
      payment,
      'AuthorizationPolicy',
      'instance":"p',
      'instance":"x',
    ],
    ['trust domain', payment, 'AuthorizationPolicy', 'dev.eco', 'prod.eco'],
    ['balancing', payment, 'DestinationRule', 'LEAST_REQUEST', 'LEAST_CONN'],
    [
      'demand for a token',
      user,
      'AuthorizationPolicy',
      'requestPrincipals',
      'notNamespaces',
    ],
    [
      'number of tries',
      payment,
      'VirtualService',
      '{"attempts":0}',
      '{"attempts":2,"retryOn":"5xx"}',
    ],
    ['mode', payment, 'PeerAuthentication', 'STRICT', 'STRCIT'],
  ] as const)('a %s is found', (_, repository, kind, from, to) => {
    const found = findingsOf(mutated(repository, kind, from, to), environment);
    expect(found).not.toEqual([]);
  });

  it.each([
    ['caller', '/sa/order-service', '/sa/user-service'],
    ['namespace of a caller', '/ns/ecotrack-dev/', '/ns/ecotrack/'],
    ['method', '"POST"', '"PUT"'],
    ['path', '/payments/{*}', '/payments/{**}'],
    ['port', '"8080"', '"8081"'],
    ['action', '"ALLOW"', '"DENY"'],
  ])('a %s lets in somebody else than the model names', (_, from, to) => {
    const changed = mutated(payment, 'AuthorizationPolicy', from, to);
    expect(letIn(changed, environment, payment)).not.toEqual(
      named(environment, payment),
    );
  });
});
