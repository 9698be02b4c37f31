import { textsAt } from '../../GeneratedRepository';
import type { ReadRepository } from '../ReadRepository';
import type { Found } from './Found';

const UNITS: { readonly [unit: string]: number } = {
  ofHours: 3_600_000,
  ofMinutes: 60_000,
  ofSeconds: 1000,
  ofMillis: 1,
};

const source = ({ files }: ReadRepository, name: string) =>
  files.find(({ path }) => path.endsWith(`/${name}.java`))?.content ?? '';

const timesToLive = (repository: ReadRepository) =>
  [
    ...source(repository, 'CacheConfig').matchAll(
      /withCacheConfiguration\("([^"]+)",.*Duration\.(of[A-Z][a-z]+)\((\d+)L?\)/g,
    ),
  ]
    .map(([, name, unit, amount]) => `${name} ${UNITS[unit] * Number(amount)}`)
    .sort();

const metricNames = (repository: ReadRepository) =>
  [
    ...source(repository, 'BusinessMetrics').matchAll(
      /(?:Counter|DistributionSummary)\.builder\("([^"]+)"\)/g,
    ),
  ]
    .map(([, name]) => name)
    .sort();

/** What the service itself reads: settings, times to live, sessions, pool, names of metrics. */
export function codeValues(repository: ReadRepository): Found[] {
  const { spec } = repository.input.service;
  const { application, redis, postgres, observability } = spec;
  const settings: unknown = repository.document(
    'src/main/resources/application.yaml',
  );
  const at = (path: string) => textsAt(settings, path);
  return [
    [
      'properties',
      Object.entries(application.properties).map(([key, value]) => [
        key,
        // Spring would expand what stands in `${}`.
        typeof value === 'string' ? value.replaceAll('${', '\\${') : value,
      ]),
      Object.entries(propertiesOf(settings)),
    ],
    ...(postgres
      ? [
          [
            'pool',
            [
              String(postgres.pool.maximumSize),
              String(postgres.pool.minimumIdle),
            ],
            [
              ...at('spring/datasource/hikari/maximum-pool-size'),
              ...at('spring/datasource/hikari/minimum-idle'),
            ],
          ] as const,
        ]
      : []),
    ...(redis?.sessions
      ? [
          [
            'sessions',
            [redis.sessions.namespace, `${redis.sessions.timeoutMs}ms`],
            [
              ...at('spring/session/data/redis/namespace'),
              ...at('spring/session/timeout'),
            ],
          ] as const,
        ]
      : []),
    [
      'times to live',
      (redis?.caches ?? []).map(({ name, ttlMs }) => `${name} ${ttlMs}`).sort(),
      timesToLive(repository),
    ],
    [
      'metrics',
      observability.metrics.map(({ name }) => name).sort(),
      metricNames(repository),
    ],
  ];
}

function propertiesOf(settings: unknown): object {
  const { ecotrack } = settings as { ecotrack?: { properties?: object } };
  return ecotrack?.properties ?? {};
}
