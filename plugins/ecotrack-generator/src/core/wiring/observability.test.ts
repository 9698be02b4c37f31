import { platform } from '@ecotrack/model';
import { inputOf, minimalDocument } from '../__testUtils__/fixture';
import {
  GeneratedRepository,
  textsAt,
} from '../__testUtils__/GeneratedRepository';
import { deliveries } from '../__testUtils__/services';

describe.each(deliveries)('monitor of %s', (_, repository, environment) => {
  const monitor = repository.the(environment, 'ServiceMonitor');
  const service = repository.the(environment, 'Service');
  const settings = repository.settings(environment);

  it('selects the Service of its own namespace', () => {
    const selected = textsAt(monitor, 'spec/selector/matchLabels/*');
    expect(selected.length).toBeGreaterThan(1);
    expect(service.metadata.labels).toMatchObject(
      (monitor.spec as { selector: { matchLabels: object } }).selector
        .matchLabels,
    );
    expect(monitor.metadata.namespace).toBe(service.metadata.namespace);
  });

  it('reads a port that the Service names and the management server listens on', () => {
    const [name, ...others] = textsAt(monitor, 'spec/endpoints/*/port');
    expect(others).toEqual([]);
    const { ports } = service.spec as {
      ports: { name: string; port: number }[];
    };
    expect(ports.find(port => port.name === name)?.port).toBe(
      settings.get('management.server.port'),
    );
  });

  it('reads an endpoint that the service exposes', () => {
    const base = settings.get('management.endpoints.web.base-path');
    expect(textsAt(monitor, 'spec/endpoints/*/path')).toEqual([
      `${base ?? '/actuator'}/prometheus`,
    ]);
    expect(settings.get('management.endpoints.web.exposure.include')).toMatch(
      /\bprometheus\b/,
    );
  });

  it('asks for what the mesh lets Prometheus read', () => {
    const allowed = repository
      .ofKind(environment, 'AuthorizationPolicy')
      .filter(policy =>
        textsAt(policy, 'spec/rules/*/to/*/operation/ports/*').includes(
          String(settings.get('management.server.port')),
        ),
      )
      .flatMap(policy =>
        textsAt(policy, 'spec/rules/*/to/*/operation/paths/*'),
      );
    expect(allowed).toEqual(
      expect.arrayContaining(textsAt(monitor, 'spec/endpoints/*/path')),
    );
  });

  it('calls with a certificate of the mesh, since pods take nothing else', () => {
    const [mode] = textsAt(
      repository.the(environment, 'PeerAuthentication'),
      'spec/mtls/mode',
    );
    expect([
      mode,
      textsAt(monitor, 'spec/endpoints/*/scheme'),
      textsAt(monitor, 'spec/endpoints/*/tlsConfig/certFile').length,
      textsAt(monitor, 'spec/endpoints/*/tlsConfig/keyFile').length,
    ]).toEqual(['STRICT', ['https'], 1, 1]);
  });

  it('is what the Prometheus of the platform selects', () => {
    expect(monitor.metadata.labels).toMatchObject({
      release: repository.input.platform.observability.prometheusRelease,
    });
  });
});

it('follows another release of the operator', () => {
  const other = platform.parse({
    observability: { prometheusRelease: 'watch' },
  });
  const input = { ...inputOf(minimalDocument), platform: other };
  const monitor = new GeneratedRepository(input).the('prod', 'ServiceMonitor');
  expect(monitor.metadata.labels?.release).toBe('watch');
});
