import { parse } from 'yaml';
import { inputOf, minimalDocument } from '../../core/__testUtils__/fixture';
import { file, generated } from '../__testUtils__/generated';
import { applicationSettings, environmentSettings } from './settings';

describe('application.yaml', () => {
  const settings = parse(
    file('order-service', 'main/resources/application.yaml'),
  );

  it('keeps the management port apart and shows three endpoints only', () => {
    expect(settings.server.port).not.toBe(settings.management.server.port);
    expect(settings.management.endpoints.web.exposure.include).toBe(
      'health,info,prometheus',
    );
    expect(settings.management.endpoint.health['show-details']).toBe('never');
  });

  it('is ready when the database is, whatever cache and broker do', () => {
    expect(settings.management.endpoint.health.group.readiness.include).toBe(
      'readinessState,db',
    );
    expect(
      parse(file('no-database', 'main/resources/application.yaml')).management
        .endpoint.health.group.readiness.include,
    ).toBe('readinessState');
  });

  it('holds no password', () => {
    const settingsFiles = [...generated('everything')].filter(
      ([path]) => path.endsWith('.yaml') && path.includes('/resources/'),
    );
    expect(settingsFiles).toHaveLength(2);
    for (const [, content] of settingsFiles) {
      expect(content).not.toMatch(/password: (?!"\$\{)\S/);
    }
  });

  it('imports what the chart mounts, secrets last', () => {
    expect(settings.spring.config.import).toEqual([
      'optional:file:/etc/ecotrack/config/application.yaml',
      'optional:configtree:/etc/ecotrack/secrets/',
    ]);
  });

  it('lets no text of the team be taken for a placeholder', () => {
    const { service, platform } = inputOf({
      ...minimalDocument,
      spec: {
        application: {
          package: 'com.ecotrack.order',
          properties: { greeting: '${user.home}', limit: 3 },
        },
      },
    });
    expect(applicationSettings(service, platform).ecotrack).toEqual({
      properties: { greeting: '\\${user.home}', limit: 3 },
    });
  });

  it('counts requests within the promised latency', () => {
    const { slo } = settings.management.metrics.distribution;
    expect(slo['http.server.requests'].split(',')).toContain('500ms');
  });
});

describe('settings of an environment', () => {
  const { platform } = inputOf(minimalDocument);
  const [dev, , prod] = platform.environments.map(
    environmentSettings(platform),
  );

  it('hide the OpenAPI document in production only', () => {
    expect(dev.springdoc).toEqual({ 'api-docs': { enabled: true } });
    expect(prod.springdoc).toEqual({ 'api-docs': { enabled: false } });
  });

  it('sample traces as the platform says and send them to its collector', () => {
    expect(prod.management).toMatchObject({
      tracing: { export: { enabled: true }, sampling: { probability: 0.01 } },
      opentelemetry: {
        tracing: {
          export: {
            otlp: { endpoint: 'http://alloy.observability.svc:4318/v1/traces' },
          },
        },
      },
    });
  });
});
