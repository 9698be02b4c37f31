import {
  CONFIG_PATH,
  PORTS,
  SECRETS_PATH,
  type Platform,
  type PlatformEnvironment,
  type Service,
} from '@ecotrack/model';
import type { SpringSettings } from '../../core/Contributions';
import { literal } from './literal';

/** Bucket bounds around the promised latency, so that the share of requests within it can be counted. */
const latencyBuckets = (promised: number) =>
  [...new Set([25, 100, promised / 2, promised, promised * 2, 5000])]
    .sort((one, other) => one - other)
    .map(milliseconds => `${Math.round(milliseconds)}ms`)
    .join(',');

/** Settings that hold everywhere; a developer's machine needs no others. */
export const applicationSettings = (
  service: Service,
  platform: Platform,
): SpringSettings => ({
  spring: {
    application: { name: service.metadata.name },
    config: {
      import: [
        `optional:file:${CONFIG_PATH}/application.yaml`,
        `optional:configtree:${SECRETS_PATH}/`,
      ],
    },
    main: { 'keep-alive': true },
    threads: { virtual: { enabled: true } },
    lifecycle: { 'timeout-per-shutdown-phase': '20s' },
    mvc: { problemdetails: { enabled: true } },
    web: {
      error: {
        'include-stacktrace': 'never',
        'include-message': 'never',
        'include-binding-errors': 'never',
      },
    },
    security: {
      oauth2: {
        resourceserver: {
          jwt: {
            'issuer-uri': platform.tokens.issuer,
            audiences: [platform.tokens.audience],
          },
        },
      },
    },
  },
  server: {
    port: PORTS.http,
    shutdown: 'graceful',
    'forward-headers-strategy': 'framework',
    ...(service.spec.redis?.sessions && {
      servlet: {
        session: {
          cookie: { 'http-only': true, secure: true, 'same-site': 'strict' },
        },
      },
    }),
  },
  management: {
    server: { port: PORTS.management },
    endpoints: { web: { exposure: { include: 'health,info,prometheus' } } },
    endpoint: {
      health: {
        'show-details': 'never',
        group: {
          readiness: {
            include: service.spec.postgres
              ? 'readinessState,db'
              : 'readinessState',
          },
        },
      },
    },
    metrics: {
      tags: { application: service.metadata.name },
      distribution: {
        slo: {
          'http.server.requests': latencyBuckets(
            service.spec.observability.slo.latencyMs,
          ),
        },
      },
    },
    observations: { enable: { 'spring.security': false } },
    otlp: { metrics: { export: { enabled: false } } },
    tracing: { export: { enabled: false } },
  },
  logging: { structured: { format: { console: 'ecs' } } },
  springdoc: { 'writer-with-order-by-keys': true },
  ...teamProperties(service),
});

function teamProperties(service: Service): SpringSettings {
  const properties = Object.entries(service.spec.application.properties);
  if (properties.length === 0) return {};
  return {
    ecotrack: {
      properties: Object.fromEntries(
        properties.map(([name, value]) => [
          name,
          typeof value === 'string' ? literal(value) : value,
        ]),
      ),
    },
  };
}

/** Settings of one environment. */
export const environmentSettings =
  (platform: Platform) =>
  (environment: PlatformEnvironment): SpringSettings => ({
    management: {
      opentelemetry: {
        tracing: {
          export: {
            otlp: {
              endpoint: `${platform.observability.otlpEndpoint}/v1/traces`,
            },
          },
        },
        'resource-attributes': {
          'deployment.environment.name': environment.name,
        },
      },
      tracing: {
        export: { enabled: true },
        sampling: { probability: environment.traceSampling },
      },
    },
    springdoc: { 'api-docs': { enabled: environment.name !== 'prod' } },
  });
