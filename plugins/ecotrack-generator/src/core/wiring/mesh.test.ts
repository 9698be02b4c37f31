import { PORTS } from '@ecotrack/model';
import { textsAt } from '../__testUtils__/GeneratedRepository';
import { deliveries } from '../__testUtils__/services';

describe.each(deliveries)('the mesh of %s', (_, repository, environment) => {
  const { platform, service } = repository.input;
  const at = platform.environments.find(one => one.name === environment)!;
  const { name } = service.metadata;
  const the = (kind: string) => repository.the(environment, kind);
  const host = `${name}.${at.namespace}.svc.cluster.local`;
  const isPublic = service.spec.mesh.exposure === 'public';
  const ports = textsAt(the('Service'), 'spec/ports/*/port');

  it('selects the pods of the service, in their namespace', () => {
    const pod = (
      repository.workload(environment).spec as {
        template: { metadata: { labels: object } };
      }
    ).template.metadata.labels;
    const selecting = [
      ...['PeerAuthentication', 'AuthorizationPolicy', 'Telemetry'].map(
        kind => [kind, 'selector/matchLabels'],
      ),
      ['Sidecar', 'workloadSelector/labels'],
      ...(isPublic
        ? [
            ['RequestAuthentication', 'selector/matchLabels'],
            ['EnvoyFilter', 'workloadSelector/labels'],
          ]
        : []),
    ];
    for (const [kind, path] of selecting) {
      const object = the(kind);
      const [selector] = path
        .split('/')
        .reduce<unknown[]>(
          ([node], key) => [(node as { [key: string]: unknown })[key]],
          [object.spec],
        ) as [object];
      expect([kind, object.metadata.namespace]).toEqual([kind, at.namespace]);
      expect(Object.keys(selector).length).toBeGreaterThan(1);
      expect(pod).toEqual(expect.objectContaining(selector));
    }
  });

  it('takes mTLS only, on every port', () => {
    expect(the('PeerAuthentication').spec).toEqual({
      selector: expect.anything(),
      mtls: { mode: 'STRICT' },
    });
  });

  it('bounds and routes calls to the host of the Service, at the port of its API', () => {
    expect(the('Service').metadata).toMatchObject({
      name,
      namespace: at.namespace,
    });
    expect(textsAt(the('DestinationRule'), 'spec/host')).toEqual([host]);
    const routes = the('VirtualService');
    expect(textsAt(routes, 'spec/hosts/*')).toEqual([host]);
    expect(
      new Set(textsAt(routes, 'spec/http/*/route/*/destination/host')),
    ).toEqual(new Set([host]));
    const http = new Set([String(PORTS.http)]);
    expect(new Set(textsAt(routes, 'spec/http/*/match/*/port'))).toEqual(http);
    expect(
      new Set(textsAt(routes, 'spec/http/*/route/*/destination/port/number')),
    ).toEqual(http);
    expect(ports).toContain(String(PORTS.http));
  });

  it('tries nothing again that is no read', () => {
    const { http } = the('VirtualService').spec as {
      http: {
        match: { method?: { exact: string } }[];
        retries: { attempts: number };
      }[];
    };
    for (const { match, retries } of http) {
      const isRead = match.every(({ method }) =>
        ['GET', 'HEAD'].includes(method?.exact ?? ''),
      );
      expect([isRead, retries.attempts > 0]).toEqual([isRead, isRead]);
    }
    expect(http.at(-1)?.match).toEqual([{ port: PORTS.http }]);
  });

  it('gives every call longer than the promised latency', () => {
    const timeouts = textsAt(the('VirtualService'), 'spec/http/*/timeout');
    for (const timeout of timeouts) {
      expect(timeout).toMatch(/^[0-9.]+s$/);
      expect(Number.parseFloat(timeout) * 1000).toBeGreaterThan(
        service.spec.observability.slo.latencyMs,
      );
    }
  });

  it('knows callers by the account that their pods run under', () => {
    const account = the('ServiceAccount');
    const mine = `${at.trustDomain}/ns/${account.metadata.namespace}/sa/${account.metadata.name}`;
    expect(mine).toBe(`${at.trustDomain}/ns/${at.namespace}/sa/${name}`);
    const principals = textsAt(
      the('AuthorizationPolicy'),
      'spec/rules/*/from/*/source/principals/*',
    );
    for (const { service: caller } of service.spec.mesh.callers) {
      expect(principals).toContain(mine.replace(/[^/]*$/, caller));
    }
    expect(principals).not.toContain('*');
  });

  it('allows by ports that the Service has, and metrics where they are read', () => {
    const policy = the('AuthorizationPolicy');
    for (const port of textsAt(policy, 'spec/rules/*/to/*/operation/ports/*'))
      expect(ports).toContain(port);
    const monitor = the('ServiceMonitor');
    const [path] = textsAt(monitor, 'spec/endpoints/*/path');
    expect(textsAt(policy, 'spec/rules/*/to/*/operation/paths/*').at(-1)).toBe(
      path,
    );
    expect(textsAt(monitor, 'spec/endpoints/*/scheme')).toEqual(['https']);
  });

  it('lets out where the NetworkPolicy does, and to no other host', () => {
    const hosts = textsAt(the('Sidecar'), 'spec/egress/*/hosts/*');
    const namespaces = (
      the('NetworkPolicy').spec as {
        egress: {
          to: {
            namespaceSelector?: { matchLabels: { [key: string]: string } };
          }[];
        }[];
      }
    ).egress.flatMap(({ to }) =>
      to.flatMap(({ namespaceSelector }) =>
        Object.values(namespaceSelector?.matchLabels ?? {}),
      ),
    );
    const wide = hosts.filter(one => one.endsWith('/*'));
    expect(wide.map(one => one.split('/')[0]).sort()).toEqual(
      [...new Set(namespaces)]
        .filter(one => one !== 'kube-system' && one !== at.namespace)
        .sort(),
    );
    const { calls, startAfter } = service.spec.application;
    const called = new Set([...calls.map(call => call.service), ...startAfter]);
    const outside = repository
      .ofKind(environment, 'ServiceEntry')
      .flatMap(one => textsAt(one, 'spec/hosts/*'));
    expect(hosts.filter(one => one.startsWith('./')).sort()).toEqual(
      [
        ...[...called].map(one => `./${one}.${at.namespace}.svc.cluster.local`),
        ...outside.map(one => `./${one}`),
      ].sort(),
    );
    expect(outside).toEqual(
      expect.arrayContaining([
        new URL(platform.tokens.issuer).hostname,
        ...service.spec.mesh.externalHosts.map(one => one.host),
      ]),
    );
  });

  it('is strict where the service is sensitive', () => {
    const isSensitive = service.spec.application.sensitivity === 'sensitive';
    expect(textsAt(the('Sidecar'), 'spec/outboundTrafficPolicy/mode')).toEqual(
      isSensitive ? ['REGISTRY_ONLY'] : [],
    );
    expect(
      textsAt(the('Telemetry'), 'spec/accessLogging/*/filter').length,
    ).toBe(isSensitive ? 0 : 1);
  });

  it('traces as many calls as the service does', () => {
    const [percent] = textsAt(
      the('Telemetry'),
      'spec/tracing/*/randomSamplingPercentage',
    );
    expect(Number(percent) / 100).toBeCloseTo(
      Number(
        repository
          .settings(environment)
          .get('management.tracing.sampling.probability'),
      ),
    );
  });

  it('has a way in from outside only for a public service, with a token of the issuer', () => {
    const kinds = ['HTTPRoute', 'RequestAuthentication', 'EnvoyFilter'];
    expect(
      kinds.filter(kind => repository.ofKind(environment, kind).length > 0),
    ).toEqual(isPublic ? kinds : []);
    if (!isPublic) return;
    const route = the('HTTPRoute');
    expect(textsAt(route, 'spec/hostnames/*')).toEqual([
      [name, at.subdomain, platform.baseDomain].filter(Boolean).join('.'),
    ]);
    const backend = 'spec/rules/*/backendRefs/*';
    expect(textsAt(route, `${backend}/name`)).toEqual([name]);
    expect(textsAt(route, `${backend}/port`)).toEqual([String(PORTS.http)]);
    const settings = repository.settings(environment);
    const rules = textsAt(
      the('RequestAuthentication'),
      'spec/jwtRules/*/issuer',
    );
    expect(rules).toEqual([
      settings.get('spring.security.oauth2.resourceserver.jwt.issuer-uri'),
    ]);
    expect(
      textsAt(
        the('AuthorizationPolicy'),
        'spec/rules/*/from/*/source/requestPrincipals/*',
      ),
    ).toEqual(rules.map(issuer => `${issuer}/*`));
  });
});
