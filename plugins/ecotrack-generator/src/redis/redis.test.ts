import type { Cache } from '@ecotrack/model';
import { input } from '../docs/__testUtils__/inputs';
import { redis } from '.';
import { cacheConfigJava } from './java/cacheConfig.java';
import { cacheOutageJava } from './java/cacheOutage.java';
import { cachePlans } from './java/cachePlan';
import { redisSettings } from './settings/settings';
import { cacheITJava } from './tests/cacheIT.java';
import { cacheOutageTestJava } from './tests/cacheOutageTest.java';

const of = (name: string) => redis.contributions!(input(name));
const filesOf = (name: string) =>
  redis
    .files(input(name), {} as never)
    .map(({ path }) => path.replace(/.*\//, ''));
const withCache = (change: Partial<Cache>) => {
  const service = structuredClone(input('order-service').service);
  Object.assign(service.spec.redis!.caches[0], change);
  return service;
};

describe('caches', () => {
  it.each([
    [180_000, 'Duration.ofMinutes(3)'],
    [3_600_000, 'Duration.ofHours(1)'],
    [30_000, 'Duration.ofSeconds(30)'],
    [1_500, 'Duration.ofMillis(1500L)'],
  ])('of %d ms live that long', (ttlMs, expression) => {
    const service = withCache({ ttlMs });
    expect(cacheConfigJava(service, cachePlans(service))).toContain(
      `.withCacheConfiguration("orders", typed(defaults, mapper, OrderView.class, ${expression}))`,
    );
  });

  it('evict at once, after the commit, without stopping Redis', () => {
    const { service } = input('order-service');
    const java = cacheConfigJava(service, cachePlans(service));
    expect(java).toContain('.immediateWrites()');
    expect(java).toContain('@EnableCaching(order = 0)');
    expect(java).toContain('BatchStrategies.scan(');
  });

  it('give a Redis that hangs up after milliseconds', () => {
    expect(redisSettings(input('order-service').service)).toMatchObject({
      spring: {
        data: { redis: { timeout: '250ms', 'connect-timeout': '500ms' } },
        cache: {
          redis: { 'key-prefix': 'order-service:', 'enable-statistics': true },
        },
      },
    });
  });

  it('wait for a slow Redis in tests, which are to prove what is cached and not how fast', () => {
    expect(of('order-service').testSettings).toMatchObject([
      {
        spring: {
          data: { redis: { timeout: '30s', 'connect-timeout': '30s' } },
        },
      },
    ]);
  });

  it('that live shorter than a slow test takes are not looked for', () => {
    const testOf = (ttlMs: number) => {
      const service = withCache({ ttlMs });
      return cacheITJava(service, cachePlans(service));
    };
    expect(testOf(60_000)).toMatch(/IsKeptAsJson[^]*IsThereBeforeAnybodyAsks/);
    expect(testOf(1_000)).not.toMatch(/IsKeptAsJson|IsThereBeforeAnybodyAsks/);
    expect(testOf(1_000)).toContain('IsNotKept');
  });

  it('are tested for an outage on a clock that the test moves', () => {
    const { service } = input('order-service');
    const test = cacheOutageTestJava(service, cachePlans(service)[0]);
    expect(test).toContain('new CacheOutage(clock::get)');
    expect(test).toContain('clock.set(CacheOutage.PAUSE.toNanos());');
    expect(cacheOutageJava(service)).not.toContain('System.nanoTime');
    expect(cacheConfigJava(service, cachePlans(service))).toContain(
      'new CacheOutage(System::nanoTime)',
    );
  });

  it('are warmed and emptied only where the model asks', () => {
    expect(filesOf('order-service')).toEqual(
      expect.arrayContaining(['CacheWarmer.java', 'CacheInvalidation.java']),
    );
    const service = withCache({ warm: undefined, invalidateOn: [] });
    const files = redis.files(
      { ...input('order-service'), service },
      {} as never,
    );
    expect(files.map(({ path }) => path).join()).not.toMatch(
      /CacheWarmer|CacheInvalidation/,
    );
  });

  it('find the master through Sentinel in an environment', () => {
    const { platform } = input('order-service');
    const prod = platform.environments.find(({ name }) => name === 'prod')!;
    expect(of('order-service').environmentSettings![0](prod)).toEqual({
      spring: {
        data: {
          redis: {
            sentinel: {
              master: 'mymaster',
              nodes: ['rfs-redis-cluster.data.svc:26379'],
            },
          },
        },
      },
    });
  });
});

describe('sessions', () => {
  const artifacts = (name: string) =>
    of(name).dependencies!.map(({ artifactId }) => artifactId);

  it('are kept in Redis where the model asks', () => {
    expect(artifacts('everything')).toContain(
      'spring-boot-starter-session-data-redis',
    );
    expect(of('everything').settings).toMatchObject([
      {
        spring: {
          session: {
            timeout: '900000ms',
            data: {
              redis: {
                namespace: 'ecotrack:warehouse-session',
                'flush-mode': 'on-save',
                'save-mode': 'on-set-attribute',
              },
            },
          },
        },
      },
    ]);
  });

  it('are not brought by a cache', () => {
    expect(artifacts('order-service').join()).not.toContain('session');
    expect(JSON.stringify(of('order-service').settings)).not.toContain(
      'session',
    );
  });
});

it('a service without Redis has nothing of it', () => {
  expect(of('notification-service')).toEqual({});
  expect(filesOf('notification-service')).toEqual([]);
});
