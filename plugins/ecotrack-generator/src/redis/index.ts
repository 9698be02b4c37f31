import type { Concern } from '../core/Concern';
import type { GeneratedFile } from '../core/GeneratedFile';
import type { GeneratorInput } from '../core/GeneratorInput';
import { mainClass } from '../application/java/javaPath';
import { cacheConfigJava } from './java/cacheConfig.java';
import { cacheInvalidationJava } from './java/cacheInvalidation.java';
import { cacheOutageJava } from './java/cacheOutage.java';
import { cachePackage, cachePlans } from './java/cachePlan';
import { cacheWarmerJava } from './java/cacheWarmer.java';
import { outageCacheResolverJava } from './java/outageCacheResolver.java';
import { redisManifests } from './manifests';
import { redisDependencies } from './settings/dependencies';
import { redisEnvironmentSettings, redisSettings } from './settings/settings';
import { redisTests } from './tests/redisTests';

/** Caches and sessions in Redis. */
export const redis: Concern = {
  name: 'redis',
  contributions(input) {
    const { service, platform } = input;
    if (!service.spec.redis) return {};
    return {
      ...redisManifests(input),
      dependencies: redisDependencies(service),
      settings: [redisSettings(service)],
      testSettings: [
        {
          spring: {
            data: {
              redis: {
                host: '${IT_REDIS_HOST:localhost}',
                port: '${IT_REDIS_PORT:6379}',
                // A test machine may be slow; nothing is proved by giving up early here.
                timeout: '30s',
                'connect-timeout': '30s',
              },
            },
          },
        },
      ],
      environmentSettings: [
        environment => redisEnvironmentSettings(platform, environment),
      ],
    };
  },
  files: ({ service }: GeneratorInput) =>
    (service.spec.redis?.caches ?? []).length > 0
      ? [...cacheClasses(service), ...redisTests(service)]
      : [],
};

function cacheClasses(service: GeneratorInput['service']): GeneratedFile[] {
  const caches = cachePlans(service);
  const add = (name: string, content: string, purpose: string) =>
    mainClass(cachePackage(service), name, content, purpose);
  return [
    add(
      'CacheConfig',
      cacheConfigJava(service, caches),
      'Caches with their times to live and types.',
    ),
    add(
      'CacheOutage',
      cacheOutageJava(service),
      'Keeps failures of Redis from requests.',
    ),
    add(
      'OutageCacheResolver',
      outageCacheResolverJava(service),
      'Leaves the caches out while Redis is away.',
    ),
    ...(caches.some(({ cache }) => cache.warm)
      ? [
          add(
            'CacheWarmer',
            cacheWarmerJava(service, caches),
            'Fills caches with the newest rows after the start.',
          ),
        ]
      : []),
    ...(caches.some(({ empties }) => empties)
      ? [
          add(
            'CacheInvalidation',
            cacheInvalidationJava(service, caches),
            'Empties caches on events of other services.',
          ),
        ]
      : []),
  ];
}
